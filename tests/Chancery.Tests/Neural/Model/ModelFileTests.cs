using System.Collections.Immutable;
using System.Security.Cryptography;
using Chancery.Neural.Model;

namespace Chancery.Tests.Neural.Model;

public class ModelFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose()
    {
        File.Delete(path);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Gives_back_what_was_written()
    {
        File.WriteAllBytes(path, Sample());
        using var model = ModelFile.Load(path);
        Assert.Equal("toy", model.Card.Name);
        Assert.Equal([1, 2, 3, 4, 5, 6], model.Floats("plain", 2, 3).ToArray());
        var quantized = model.Quantized("small", 2, 2);
        Assert.Equal(new sbyte[] { 127, -64, 0, 127 }, quantized.Values.ToArray());
        Assert.Equal(0.5f, quantized.Scales[0] * 127, 6);
        Assert.Equal(["NOUN", "VERB"], model.Labels("upos").AsEnumerable());
        Assert.Equal(["[UNK]", "[CLS]", "[SEP]", "visa"], model.Vocabulary.Pieces.AsEnumerable());
        Assert.Equal("CC0", model.Card.Data[0].Licence);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() => Assert.Equal(Sample(), Sample());

    [Fact]
    public void Names_a_missing_file() => Assert.Equal("CHY0301", Fault(() => ModelFile.Load(path + ".absent")));

    [Fact]
    public void Refuses_other_files()
    {
        File.WriteAllText(path, "this is no model file at all");
        Assert.Equal("CHY0302", Fault(() => ModelFile.Load(path)));
    }

    [Theory]
    [InlineData(2, "CHY0305")]
    [InlineData(0, "CHY0306")]
    public void Refuses_other_format_versions(int version, string code)
    {
        var bytes = Sample();
        BitConverter.TryWriteBytes(bytes.AsSpan(8), version);
        File.WriteAllBytes(path, bytes);
        Assert.Equal(code, Fault(() => ModelFile.Load(path)));
    }

    [Fact]
    public void Finds_a_changed_byte_by_the_checksum()
    {
        var bytes = Sample();
        bytes[^40] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.Equal("CHY0304", Fault(() => ModelFile.Load(path)));
    }

    [Fact]
    public void Refuses_a_tensor_of_another_shape()
    {
        File.WriteAllBytes(path, Sample());
        using var model = ModelFile.Load(path);
        Assert.Equal("CHY0308", Fault(() => model.Floats("plain", 3, 2)));
        Assert.Equal("CHY0308", Fault(() => model.Floats("absent", 3, 2)));
    }

    [Fact]
    public void Refuses_values_that_are_no_numbers()
    {
        File.WriteAllBytes(path, Sample(float.NaN));
        using var model = ModelFile.Load(path);
        Assert.Equal("CHY0308", Fault(() => model.Floats("plain", 2, 3)));
    }

    [Fact]
    public void Damage_anywhere_ends_in_a_model_error()
    {
        var whole = Sample();
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var bytes = round % 2 == 0 ? whole[..random.Next(whole.Length)] : Flip(whole, random);
            File.WriteAllBytes(path, bytes);
            Assert.StartsWith("CHY03", Fault(() => ModelFile.Load(path)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_tensor_outside_the_data_is_refused_even_with_a_right_checksum()
    {
        var bytes = Sample();
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        var place = text.IndexOf("\"shape\":[2,3]", StringComparison.Ordinal);
        bytes[place + 9] = (byte)'9';
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32), bytes.AsSpan(bytes.Length - 32));
        File.WriteAllBytes(path, bytes);
        Assert.Equal("CHY0308", Fault(() => ModelFile.Load(path)));
    }

    private static byte[] Flip(byte[] whole, Random random)
    {
        var bytes = whole.ToArray();
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static string Fault(Action action) => Assert.Throws<ModelException>(action).Code;

    private static byte[] Sample(float first = 1)
    {
        var writer = new ModelFileWriter();
        writer.AddLines("vocabulary", ["[UNK]", "[CLS]", "[SEP]", "visa"]);
        writer.AddLabels("upos", ["NOUN", "VERB"]);
        writer.AddQuantized("small", 2, 2, [0.5f, -0.25f, 0, 2]);
        writer.AddFloats("plain", [2, 3], [first, 2, 3, 4, 5, 6]);
        using var stream = new MemoryStream();
        var scores = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("las", 90d)]);
        writer.Write(stream, new ModelCard("toy", "1", "2026-11-24", scores, [new ModelData("Toy", "CC0", "tests")]));
        return stream.ToArray();
    }
}
