using Chancery.KnowledgeCompiler.Lexicons;
using Chancery.Time.Calendar;
using Chancery.Time.Lexicon;

namespace Chancery.KnowledgeCompiler.Tests.Lexicons;

public sealed class TimeYamlTests
{
    private static readonly string File = System.IO.File.ReadAllText(Path.Combine(Shipped.Folder, "lexicons/time.yaml"));

    [Theory]
    [InlineData("September", TimeWordKind.Months, 9)]
    [InlineData("TUESDAY", TimeWordKind.Weekdays, 2)]
    [InlineData("yesterday", TimeWordKind.RelativeDays, -1)]
    [InlineData("week", TimeWordKind.Units, (int)Granularity.Week)]
    [InlineData("until", TimeWordKind.RangeWords, 0)]
    public void Words_have_their_kinds_and_numbers(string word, TimeWordKind kind, int number)
    {
        var lexicon = TimeYaml.Read(new StringReader(File), "time.yaml");
        Assert.True(lexicon.Is(lexicon.Find(word), kind, out var found));
        Assert.Equal(number, found);
        Assert.False(lexicon.Is(lexicon.Find(word), TimeWordKind.Seasons, out _));
    }

    [Theory]
    [InlineData("months:", "moons:", "CHY0422")]
    [InlineData("  9: [september", "  nine: [september", "CHY0421")]
    [InlineData("ago: [ago]", "", "CHY0423")]
    public void A_file_that_can_not_be_read_is_told(string from, string to, string code) =>
        Assert.Equal(code, Assert.Throws<KnowledgeException>(() => TimeYaml.Read(new StringReader(File.Replace(from, to, StringComparison.Ordinal)), "time.yaml")).Code);
}
