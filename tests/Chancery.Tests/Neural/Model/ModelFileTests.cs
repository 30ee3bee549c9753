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
    public void Tells_a_file_cut_off_in_its_data_from_a_changed_one()
    {
        var bytes = Sample();
        File.WriteAllBytes(path, bytes[..^33]);
        var fault = Assert.Throws<ModelException>(() => ModelFile.Load(path));
        Assert.Equal("CHY0303", fault.Code);
        Assert.Contains($"ends after {bytes.Length - 33} bytes, {bytes.Length} are needed", fault.Message, StringComparison.Ordinal);
        File.WriteAllBytes(path, bytes[..30]);
        Assert.Equal("CHY0303", Fault(() => ModelFile.Load(path)));
    }

    [Theory]
    [InlineData("\"vocabulary\":[", "\"vocabulary\":5,\"x\":[")]
    [InlineData("\"version\":\"1\"", "\"version\":null")]
    [InlineData("\"upos\":[\"NOUN\"", "\"upos\":[null")]
    [InlineData("\"dtype\":\"f32\"", "\"dtype\":\"f64\"")]
    [InlineData("\"dtype\":\"f32\"", "\"dtype\":\"i8\"")]
    [InlineData("\"name\":\"plain\"", "\"name\":\"small\"")]
    [InlineData("\"name\":\"plain\"", "\"name\":null")]
    [InlineData("\"shape\":[2,3]", "\"shape\":[]")]
    [InlineData("\"shape\":[2,3]", "\"shape\":[0,3]")]
    [InlineData("\"shape\":[2,3]", "\"shape\":[-2,-3]")]
    [InlineData("\"shape\":[2,3]", "\"shape\":[2147483647,2147483647,4]")]
    [InlineData("\"shape\":[2,3]", "\"shape\":[2.5,3]")]
    [InlineData("\"tensors\":[", "\"tensors\":[[],")]
    [InlineData("\"scores\":{", "\"scores\":{\"a\":\"b\",")]
    public void Refuses_a_header_that_lies_even_with_a_right_checksum(string found, string instead)
    {
        File.WriteAllBytes(path, WithHeader(json => json.Replace(found, instead, StringComparison.Ordinal)));
        Assert.True(Fault(() => ModelFile.Load(path)) is "CHY0307" or "CHY0308");
    }

    [Fact]
    public void A_text_without_place_is_refused()
    {
        File.WriteAllBytes(path, WithHeader(json => System.Text.RegularExpressions.Regex.Replace(json, "\"vocabulary\":\\[[0-9,]*\\]", "\"vocabulary\":[0]")));
        Assert.Equal("CHY0307", Fault(() => ModelFile.Load(path)));
        File.WriteAllBytes(path, WithHeader(json => json.Replace("\"vocabulary\":[0,", "\"vocabulary\":[-64,", StringComparison.Ordinal)));
        Assert.Equal("CHY0308", Fault(() => ModelFile.Load(path)));
    }

    [Fact]
    public unsafe void Reads_a_model_in_memory_as_one_in_a_file()
    {
        var bytes = Sample();
        fixed (byte* start = bytes)
        {
            using var model = ModelFile.Load(new UnmanagedMemoryStream(start, bytes.Length), "resource");
            Assert.Equal([1, 2, 3, 4, 5, 6], model.Floats("plain", 2, 3).ToArray());
            bytes[^1] ^= 1;
            var address = (nint)start;
            var fault = Assert.Throws<ModelException>(() => ModelFile.Load(new UnmanagedMemoryStream((byte*)address, bytes.Length), "resource"));
            Assert.Equal("CHY0304", fault.Code);
            Assert.Contains("resource", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_refused_file_is_let_go()
    {
        File.WriteAllBytes(path, Sample()[..^33]);
        Assert.Equal("CHY0303", Fault(() => ModelFile.Load(path)));
        using var exclusive = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(exclusive.CanWrite);
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

    /// <summary>The sample with another header, its length and checksum set right.</summary>
    private static byte[] WithHeader(Func<string, string> change)
    {
        var bytes = Sample();
        var length = BitConverter.ToInt32(bytes, 12);
        var header = System.Text.Encoding.UTF8.GetBytes(change(System.Text.Encoding.UTF8.GetString(bytes, 16, length)));
        Assert.NotEqual(bytes.AsSpan(16, length).ToArray(), header);
        byte[] content = [.. bytes[..12], .. BitConverter.GetBytes(header.Length), .. header];
        byte[] whole = [.. content, .. new byte[(64 - (content.Length % 64)) % 64], .. bytes[((16 + length + 63) / 64 * 64)..^32]];
        return [.. whole, .. SHA256.HashData(whole)];
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
