using Chancery.Text;

namespace Chancery.Tests.Text;

public sealed class WordIndexTests
{
    [Fact]
    public void Finds_each_word_by_its_number_and_no_other()
    {
        var random = new Random(3);
        var all = Enumerable.Range(0, 6_000).Select(_ => new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => (char)('a' + random.Next(5)))]))
            .Distinct(StringComparer.Ordinal).ToList();
        var known = all[..(all.Count / 2)];
        var index = new WordIndex([.. known]);
        Assert.Equal(known, Enumerable.Range(0, index.Count).Select(number => index[number].ToString()));
        Assert.Equal(Enumerable.Range(0, known.Count), known.Select(word => index.Find(word)));
        Assert.All(all[known.Count..], word => Assert.Equal(-1, index.Find(word)));
    }

    [Fact]
    public void Is_the_same_when_put_together_again()
    {
        var index = new WordIndex(["visa", "ban", "visas", ""]);
        var again = new WordIndex(index.Characters.ToArray(), index.Ends.ToArray(), index.Slots.ToArray());
        Assert.Equal([0, 1, 2, 3], Enumerable.Range(0, 4).Select(number => again.Find(index[number])));
        Assert.False(again.Contains("vis"));
    }

    [Fact]
    public void Parts_that_are_no_index_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new WordIndex(['a'], [1], [1, 0, 0]));
        Assert.Throws<ArgumentException>(() => new WordIndex(['a'], [2], [1, 0]));
        Assert.Throws<ArgumentException>(() => new WordIndex(['a'], [1], [1]));
    }

    [Fact]
    public void Nothing_is_found_in_an_empty_index() => Assert.Equal(-1, new WordIndex([]).Find("a"));

    [Fact]
    public void Case_and_accents_differ()
    {
        var index = new WordIndex(["Bogotá", "bogotá", "Bogota", "", "a\0b"]);
        Assert.Equal(2, index.Find("Bogota"));
        Assert.Equal(3, index.Find(""));
        Assert.Equal(-1, index.Find("BOGOTA"));
    }

    [Fact]
    public void A_word_that_stands_twice_is_refused()
    {
        var fault = Assert.Throws<ArgumentException>(() => new WordIndex(["visa", "ban", "visa"]));
        Assert.Contains("\"visa\" stands twice, as 0 and 2", fault.Message, StringComparison.Ordinal);
    }
}
