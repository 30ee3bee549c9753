using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Chancery.Training.Weights;

namespace Chancery.Training.Tests.Weights;

public sealed class SafeTensorsTests
{
    private const string Good = """{"__metadata__": {"format": "pt"}, "a": {"dtype": "F32", "shape": [2, 2], "data_offsets": [4, 20]}, "ids": {"dtype": "I64", "shape": [1], "data_offsets": [0, 4]}}""";

    [Fact]
    public void Reads_a_tensor_from_its_place()
    {
        using var folder = new TemporaryFolder();
        var file = new SafeTensors(Write(folder, Good, [9, 1, 2, 3, 4]));
        Assert.Equal(["a"], file.Names);
        Assert.Equal([2, 2], file.Shape("a"));
        Assert.Equal([1, 2, 3, 4], file.Read("a", 4));
    }

    [Theory]
    [InlineData("b", 4, "lacks the tensor b")]
    [InlineData("a", 5, "4 values, 5 are needed")]
    public void Missing_tensor_or_other_size_is_an_error(string name, int count, string message)
    {
        using var folder = new TemporaryFolder();
        var file = new SafeTensors(Write(folder, Good, [9, 1, 2, 3, 4]));
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => file.Read(name, count)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[1]")]
    [InlineData("""{"a": {}}""")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [2, 2], "data_offsets": [4, 24]}}""")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [2, 2], "data_offsets": [8, 24]}}""")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [2, 2], "data_offsets": [-4, 12]}}""")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [-2, -2], "data_offsets": [4, 20]}}""")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [2.5], "data_offsets": [4, 20]}}""")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [2147483647, 2147483647, 2147483647], "data_offsets": [4, 20]}}""")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}, "a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}}""")]
    public void Header_that_does_not_fit_is_an_error(string header)
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, header, [9, 1, 2, 3, 4]);
        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => new SafeTensors(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 1, 0, 0 })]
    [InlineData(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 1 })]
    [InlineData(new byte[] { 9, 0, 0, 0, 0, 0, 0, 0, 1 })]
    [InlineData(new byte[] { 255, 255, 255, 255, 255, 255, 255, 255, 1 })]
    public void Header_length_that_can_not_be_is_an_error(byte[] content)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "bad.safetensors");
        File.WriteAllBytes(path, content);
        Assert.Throws<InvalidDataException>(() => new SafeTensors(path));
    }

    private static string Write(TemporaryFolder folder, string header, float[] values)
    {
        var text = Encoding.UTF8.GetBytes(header);
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, text.Length);
        var path = Path.Combine(folder.Path, "model.safetensors");
        File.WriteAllBytes(path, [.. length, .. text, .. MemoryMarshal.AsBytes(values.AsSpan())]);
        return path;
    }
}
