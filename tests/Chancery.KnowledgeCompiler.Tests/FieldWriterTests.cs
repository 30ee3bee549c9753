using Chancery.English.Compiled;

namespace Chancery.KnowledgeCompiler.Tests;

public sealed class FieldWriterTests
{
    [Fact]
    public void Numbers_come_back()
    {
        var random = new Random(1);
        int[] numbers = [0, 1, -1, 63, 64, -64, -65, int.MaxValue, int.MinValue, .. Enumerable.Range(0, 500).Select(_ => random.Next(int.MinValue, int.MaxValue) >> random.Next(31))];
        var writer = new FieldWriter();
        foreach (var number in numbers)
            Assert.Equal(number, writer.Number(number));
        var reader = new FieldReader(writer.Written.ToArray(), 0);
        Assert.Equal(numbers, numbers.Select(_ => reader.Number()));
    }

    [Fact]
    public void Texts_come_back_and_absent_ones_stay_absent()
    {
        var writer = new FieldWriter();
        writer.Text("Bogotá 🕊");
        writer.Text("");
        writer.OptionalText(null);
        writer.OptionalText("");
        writer.Texts(["on", "against"]);
        writer.Texts([]);
        var reader = new FieldReader(writer.Written.ToArray(), 0);
        Assert.Equal("Bogotá 🕊", reader.Text());
        Assert.Equal("", reader.Text());
        Assert.Null(reader.OptionalText(null));
        Assert.Equal("", reader.OptionalText(null));
        Assert.Equal(["on", "against"], reader.Texts([]).AsEnumerable());
        Assert.Empty(reader.Texts([]));
    }
}
