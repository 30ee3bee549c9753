using System.Collections.Immutable;
using System.Numerics.Tensors;
using Chancery.Neural.Model;
using Chancery.Testing;
using Chancery.Training.Weights;

namespace Chancery.Training.Tests.Weights;

/// <summary>The pretrained weights of <c>shared/models/minilm-l6</c> as a model file.</summary>
internal static class MiniLm
{
    public const string Folder = "models/minilm-l6";
    private const int Width = 384;
    private const int Inner = 1536;

    /// <summary>Writes a model file of the encoder alone.</summary>
    public static ModelFile Convert(bool isQuantized)
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var stream = File.Create(path))
                Write(stream, isQuantized);
            return ModelFile.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Write(Stream stream, bool isQuantized)
    {
        var source = new SafeTensors(SharedFiles.Find($"{Folder}/model.safetensors"));
        var writer = new ModelFileWriter();
        var pieces = File.ReadAllLines(SharedFiles.Find($"{Folder}/vocab.txt"));
        writer.AddLines("vocabulary", pieces);
        Matrix("embeddings.word", "embeddings.word_embeddings.weight", pieces.Length, Width);
        var positions = source.Read("embeddings.position_embeddings.weight", 512 * Width);
        var type = source.Read("embeddings.token_type_embeddings.weight", 2 * Width).AsSpan(0, Width);
        for (var row = 0; row < 512; row++)
            TensorPrimitives.Add(positions.AsSpan(row * Width, Width), type, positions.AsSpan(row * Width, Width));
        writer.AddFloats("embeddings.position", [512, Width], positions);
        Norm("embeddings.norm", "embeddings.LayerNorm");
        for (var layer = 0; layer < 6; layer++)
        {
            var (to, from) = ($"layer.{layer}", $"encoder.layer.{layer}");
            foreach (var part in (string[])["query", "key", "value"])
                Linear($"{to}.attention.{part}", $"{from}.attention.self.{part}", Width, Width);
            Linear($"{to}.attention.output", $"{from}.attention.output.dense", Width, Width);
            Norm($"{to}.attention.norm", $"{from}.attention.output.LayerNorm");
            Linear($"{to}.inner", $"{from}.intermediate.dense", Inner, Width);
            Linear($"{to}.outer", $"{from}.output.dense", Width, Inner);
            Norm($"{to}.norm", $"{from}.output.LayerNorm");
        }

        writer.Write(stream, new ModelCard("minilm-l6", "0", "2026-01-01", ImmutableSortedDictionary<string, double>.Empty, []));

        void Matrix(string to, string from, int rows, int columns)
        {
            var values = source.Read(from, rows * columns);
            if (isQuantized)
                writer.AddQuantized(to, rows, columns, values);
            else
                writer.AddFloats(to, [rows, columns], values);
        }

        void Vector(string to, string from, int length) => writer.AddFloats(to, [length], source.Read(from, length));

        void Linear(string to, string from, int outputs, int inputs)
        {
            Matrix($"{to}.weight", $"{from}.weight", outputs, inputs);
            Vector($"{to}.bias", $"{from}.bias", outputs);
        }

        void Norm(string to, string from)
        {
            Vector($"{to}.weight", $"{from}.weight", Width);
            Vector($"{to}.bias", $"{from}.bias", Width);
        }
    }
}
