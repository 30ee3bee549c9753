using System.Runtime.InteropServices;

namespace Chancery.Training.Run;

/// <summary>A run's state on disk: weights, moments, step and batch positions. Written beside the old one and renamed, so that one of them is always whole.</summary>
internal static class Checkpoint
{
    private const uint Magic = 0x4B435943;

    public static void Write(string path, Model model, int step, IReadOnlyList<int> positions)
    {
        var part = $"{path}.part";
        using (var writer = new BinaryWriter(File.Create(part)))
        {
            writer.Write(Magic);
            writer.Write(step);
            writer.Write(positions.Count);
            foreach (var position in positions)
                writer.Write(position);
            writer.Write(model.Parameters.All.Count);
            foreach (var parameter in model.Parameters.All)
            {
                writer.Write(parameter.Name);
                writer.Write(parameter.Value.Length);
                foreach (var values in new[] { parameter.Value, parameter.Moment, parameter.Variance })
                    writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
            }
        }

        File.Move(part, path, overwrite: true);
    }

    /// <summary>Fills the model.</summary>
    /// <returns>The step and the batch positions to go on from.</returns>
    /// <exception cref="InvalidDataException">The file is not a checkpoint of this model.</exception>
    public static (int Step, int[] Positions) Read(string path, Model model)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException($"{path} is not a checkpoint.");
        var step = reader.ReadInt32();
        var positions = new int[reader.ReadInt32()];
        for (var i = 0; i < positions.Length; i++)
            positions[i] = reader.ReadInt32();
        var count = reader.ReadInt32();
        for (var i = 0; i < count; i++)
        {
            var name = reader.ReadString();
            var parameter = model.Parameters[name];
            if (reader.ReadInt32() != parameter.Value.Length)
                throw new InvalidDataException($"{path} holds {name} in another size: the checkpoint is of another model.");
            foreach (var values in new[] { parameter.Value, parameter.Moment, parameter.Variance })
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            parameter.Repack();
        }

        return (step, positions);
    }
}
