using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Chancery.Neural.Model;

namespace Chancery.Tests.Neural;

/// <summary>A model of all the parts of the real one with seeded random weights, small enough to be made in a test.</summary>
internal static class TinyModel
{
    public const int Width = 64;
    public const int InnerWidth = 96;
    public const int LayerCount = 2;
    public const int PositionCount = 512;
    public const int CasingWidth = 32;
    public const int WordWidth = (2 * Width) + CasingWidth;

    public static readonly ImmutableArray<string> Pieces =
        ["[PAD]", "[unused0]", "[unused1]", "[unused2]", "[unused3]", "[UNK]", "[CLS]", "[SEP]", "the", "visa", "was", "revoke", "##d", "by", "wash", "##ing", "##ton", ".", ",", "'", "s", "a", "##a", "bogota"];

    public static readonly string[] Relations =
        ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"];

    public static readonly string[] EntityTags = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"];

    /// <summary>Makes the model; the matrices that the format allows to be 8-bit are so on demand.</summary>
    public static ModelFile Create(bool isQuantized, string[]? entityTags = null)
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var stream = File.Create(path))
                Writer(isQuantized, entityTags ?? EntityTags).Write(stream, new ModelCard("tiny", "1", "2026-01-01", ImmutableSortedDictionary<string, double>.Empty, []));
            return ModelFile.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The same in memory that is not given back, as that of a resource.</summary>
    public static unsafe ModelFile CreateInMemory(bool isQuantized)
    {
        using var stream = new MemoryStream();
        Writer(isQuantized, EntityTags).Write(stream, new ModelCard("tiny", "1", "2026-01-01", ImmutableSortedDictionary<string, double>.Empty, []));
        var memory = (byte*)NativeMemory.AlignedAlloc((nuint)stream.Length, 64);
        stream.ToArray().CopyTo(new Span<byte>(memory, (int)stream.Length));
        return ModelFile.Load(new UnmanagedMemoryStream(memory, stream.Length), "memory");
    }

    private static ModelFileWriter Writer(bool isQuantized, string[] entityTags)
    {
        var writer = new ModelFileWriter();
        var random = new Random(7);
        Matrix("embeddings.word", Pieces.Length, Width, 1);
        Floats("embeddings.position", 1, PositionCount, Width);
        Norm("embeddings.norm");
        for (var layer = 0; layer < LayerCount; layer++)
        {
            foreach (var part in (string[])["query", "key", "value", "output"])
                Linear($"layer.{layer}.attention.{part}", Width, Width);
            Norm($"layer.{layer}.attention.norm");
            Linear($"layer.{layer}.inner", InnerWidth, Width);
            Linear($"layer.{layer}.outer", Width, InnerWidth);
            Norm($"layer.{layer}.norm");
        }

        Floats("words.casing", 1, 7, CasingWidth);
        Linear("entities.hidden", 48, WordWidth);
        Plain("entities.tags", 7, 48);
        Linear("events.hidden", 40, WordWidth);
        Plain("events.type", 17, 40);
        Plain("events.status", 9, 40);
        Linear("relations.hidden", 56, 3 * Width);
        Plain("relations.root", 15, 56);
        writer.AddLines("vocabulary", Pieces);
        writer.AddLabels("entities", entityTags);
        writer.AddLabels("relations", Relations);
        return writer;

        float[] Values(int count, double spread, double mean = 0) => [.. Enumerable.Range(0, count).Select(_ => (float)(mean + (spread * ((2 * random.NextDouble()) - 1))))];

        void Floats(string name, double spread, params int[] shape) => writer.AddFloats(name, shape, Values(shape.Aggregate(1, (a, b) => a * b), spread));

        void Matrix(string name, int rows, int columns, double spread)
        {
            if (isQuantized)
                writer.AddQuantized(name, rows, columns, Values(rows * columns, spread));
            else
                Floats(name, spread, rows, columns);
        }

        void Linear(string name, int outputs, int inputs)
        {
            Matrix($"{name}.weight", outputs, inputs, 3 / Math.Sqrt(inputs));
            Floats($"{name}.bias", 0.5, outputs);
        }

        void Plain(string name, int outputs, int inputs)
        {
            Floats($"{name}.weight", 3 / Math.Sqrt(inputs), outputs, inputs);
            Floats($"{name}.bias", 0.5, outputs);
        }

        void Norm(string name)
        {
            writer.AddFloats($"{name}.weight", [Width], Values(Width, 0.3, 1));
            Floats($"{name}.bias", 0.3, Width);
        }
    }
}
