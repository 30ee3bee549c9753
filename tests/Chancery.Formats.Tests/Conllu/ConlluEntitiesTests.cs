using System.Collections.Immutable;
using Chancery.Formats.Conllu;

namespace Chancery.Formats.Tests.Conllu;

public sealed class ConlluEntitiesTests
{
    [Fact]
    public void Reads_nested_mentions_with_group_and_type()
    {
        var sentence = Sentence("Entity=(1-person-new-cf1-2-coref(2-place-new-sgl)", "Entity=(3-object)|SpaceAfter=No", "Entity=1)");

        ConlluEntity[] mentions = [new("2", "place", 0, 0), new("3", "object", 1, 1), new("1", "person", 0, 2)];
        Assert.Equal(mentions, ConlluEntities.Read(sentence).ToArray());
    }

    [Fact]
    public void Brackets_without_their_other_half_are_passed_over()
    {
        Assert.Empty(ConlluEntities.Read(Sentence("Entity=(1-person", "Entity=2)", "Entity=3")));
        Assert.Empty(ConlluEntities.Read(Sentence("_", "Entity=", "Entity=)")));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        ImmutableArray<ConlluEntity> mentions = [new("1", "", 0, 3), new("2", "", 0, 0), new("3", "place", 2, 3), new("2", "", 3, 3), new("4", "", 1, 2)];
        var written = ConlluEntities.Write(mentions, 5);

        Assert.Equal("Entity=(1(2)", written[0]);
        Assert.Null(written[4]);
        Assert.Equal(mentions.ToHashSet(), ConlluEntities.Read(Sentence([.. written.Select(text => text ?? "_")])).ToHashSet());
    }

    private static ConlluSentence Sentence(params string[] misc) =>
        Assert.Single(ConlluReader.Parse(string.Concat(misc.Select((text, word) => $"{word + 1}\tx\tx\tX\t_\t_\t{word}\t{(word == 0 ? "root" : "dep")}\t_\t{text}\n")) + "\n"));
}
