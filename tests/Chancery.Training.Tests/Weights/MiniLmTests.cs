using System.Numerics.Tensors;
using System.Text.Json;
using Chancery.Neural;
using Chancery.Testing;
using Chancery.Training.Weights;

namespace Chancery.Training.Tests.Weights;

public class MiniLmTests
{
    private const string Weights = $"{MiniLm.Folder}/model.safetensors";
    private const string Values = $"{MiniLm.Folder}/reference.safetensors";
    private const string Texts = $"{MiniLm.Folder}/reference.jsonl";
    private const int Width = 384;

    [SharedFact(Weights, Values, Texts)]
    public void Encoder_gives_the_reference_values()
    {
        using var model = MiniLm.Convert(isQuantized: false);
        var encoder = new Encoder(model);
        Assert.Equal(6, encoder.Sizes.LayerCount);
        var (pieces, starts, count) = Batch();
        var reference = new SafeTensors(SharedFiles.Find(Values));
        foreach (var (name, layers) in ((string, int)[])[("embeddings", 0), ("layer1", 1), ("last", 6)])
        {
            var found = encoder.Run(pieces, starts, new EncoderWorkspace(), layers);
            for (var text = 0; text < count; text++)
            {
                var expected = reference.Read($"{text}.{name}", (starts[text + 1] - starts[text]) * Width);
                var differences = new float[expected.Length];
                TensorPrimitives.Subtract(expected, found[(starts[text] * Width)..(starts[text + 1] * Width)], differences);
                var largest = Math.Abs(TensorPrimitives.MaxMagnitude<float>(differences));
                Assert.True(largest < 1e-4f, $"text {text}, {name}: differs by {largest}");
            }
        }
    }

    [SharedFact(Weights, Values, Texts)]
    public void Encoder_in_8_bits_stays_close_to_the_reference()
    {
        using var model = MiniLm.Convert(isQuantized: true);
        var (pieces, starts, count) = Batch();
        var found = new Encoder(model).Run(pieces, starts, new EncoderWorkspace());
        var reference = new SafeTensors(SharedFiles.Find(Values));
        for (var text = 0; text < count; text++)
        {
            var expected = reference.Read($"{text}.last", (starts[text + 1] - starts[text]) * Width);
            for (var row = 0; row < starts[text + 1] - starts[text]; row++)
            {
                var cosine = TensorPrimitives.CosineSimilarity(expected.AsSpan(row * Width, Width), found.Slice((starts[text] + row) * Width, Width));
                Assert.True(cosine > 0.99f, $"text {text}, piece {row}: cosine {cosine}");
            }
        }
    }

    [SharedFact(Texts, $"{MiniLm.Folder}/vocab.txt")]
    public void Tokenization_gives_the_reference_pieces()
    {
        var wordPiece = new WordPiece(new Vocabulary([.. File.ReadLines(SharedFiles.Find($"{MiniLm.Folder}/vocab.txt"))]));
        foreach (var (text, ids) in Lines())
            Assert.Equal(ids, wordPiece.Tokenize(text).Ids);
    }

    private static (int[] Pieces, int[] Starts, int Count) Batch()
    {
        List<int> pieces = [], starts = [0];
        foreach (var (_, ids) in Lines())
        {
            pieces.AddRange(ids);
            starts.Add(pieces.Count);
        }

        return ([.. pieces], [.. starts], starts.Count - 1);
    }

    private static IEnumerable<(string Text, int[] Ids)> Lines()
    {
        foreach (var line in File.ReadLines(SharedFiles.Find(Texts)).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            yield return (json.RootElement.GetProperty("text").GetString()!, [.. json.RootElement.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32())]);
        }
    }
}
