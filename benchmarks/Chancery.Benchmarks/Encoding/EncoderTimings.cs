using System.Diagnostics;
using System.Globalization;
using Chancery.English;
using Chancery.Neural;
using Chancery.Neural.Model;

namespace Chancery.Benchmarks.Encoding;

/// <summary>How long the shipped model takes to open, and how many pieces a second its encoder reads on one core, in 8-bit and in fp32.</summary>
/// <remarks>The sequences have lengths as news sentences have; which pieces they hold makes no difference. The two kinds take turns; the best run counts.</remarks>
internal static class EncoderTimings
{
    private const int BatchPieces = 1024;
    private const int Rounds = 30;

    /// <summary>Measures and prints.</summary>
    /// <param name="output">Receives one line per measure.</param>
    public static void Print(TextWriter output)
    {
        var first = Seconds(Open);
        var later = Enumerable.Range(0, 5).Min(_ => Seconds(Open));
        Line(output, $"model opened, checked, packed: {first * 1000:F0} ms the first time, with the compiling of its code; {later * 1000:F0} ms afterwards");
        using var model = EnglishPipeline.OpenModel();
        var quantized = new Encoder(model);
        var path = Path.GetTempFileName();
        try
        {
            WriteFloats(model, path);
            using var twin = ModelFile.Load(path);
            var floats = new Encoder(twin);
            var (ints, singles) = (double.MaxValue, double.MaxValue);
            var (pieces, starts) = Sequences(quantized.Sizes.PieceCount);
            var workspace = new EncoderWorkspace();
            for (var round = 0; round < Rounds; round++)
            {
                ints = Math.Min(ints, Seconds(() => quantized.Run(pieces, starts, workspace)));
                singles = Math.Min(singles, Seconds(() => floats.Run(pieces, starts, workspace)));
            }

            Line(output, $"8-bit: {pieces.Length / ints,7:F0} pieces/s   {singles / ints:F2} x fp32");
            Line(output, $"fp32:  {pieces.Length / singles,7:F0} pieces/s");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Open()
    {
        using var model = EnglishPipeline.OpenModel();
        _ = new Encoder(model);
    }

    private static (int[] Pieces, int[] Starts) Sequences(int vocabulary)
    {
        var random = new Random(1);
        var starts = new List<int> { 0 };
        while (starts[^1] < BatchPieces)
            starts.Add(Math.Min(BatchPieces, starts[^1] + random.Next(12, 52)));
        return ([.. Enumerable.Range(0, BatchPieces).Select(_ => random.Next(vocabulary))], [.. starts]);
    }

    /// <summary>The encoder's tensors as fp32, in a file of their own.</summary>
    private static void WriteFloats(ModelFile model, string path)
    {
        var writer = new ModelFileWriter();
        writer.AddLines("vocabulary", [.. model.Lines("vocabulary")]);
        foreach (var tensor in model.Tensors.Where(tensor => tensor.Name.StartsWith("embeddings.", StringComparison.Ordinal) || tensor.Name.StartsWith("layer.", StringComparison.Ordinal)))
            writer.AddFloats(tensor.Name, tensor.Shape.AsSpan(), tensor.IsQuantized ? Widened(model, tensor) : model.Floats(tensor.Name, tensor.Shape.AsSpan()));
        using var stream = File.Create(path);
        writer.Write(stream, model.Card);
    }

    private static float[] Widened(ModelFile model, ModelTensor tensor)
    {
        var (rows, columns) = (tensor.Shape[0], tensor.Shape[1]);
        var quantized = model.Quantized(tensor.Name, rows, columns);
        var values = new float[rows * columns];
        for (var i = 0; i < values.Length; i++)
            values[i] = quantized.Values[i] * quantized.Scales[i / columns];
        return values;
    }

    private static double Seconds(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
