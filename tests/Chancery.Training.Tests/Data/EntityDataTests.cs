using Chancery.Training.Data;

namespace Chancery.Training.Tests.Data;

public sealed class EntityDataTests
{
    [Fact]
    public void Brackets_of_persons_organisations_and_places_are_read_nested_and_across_words()
    {
        var sentence = Sample.Sentence(
            ("President", "NOUN", "Entity=(1-person-new-cf1-1-sgl"),
            ("of", "ADP", "_"),
            ("Kenya", "PROPN", "SpaceAfter=No|Entity=(2-place-new-cf2-1-sgl)1)"),
            ("met", "VERB", "_"),
            ("NATO", "PROPN", "Entity=(3-organization-new-cf3-1-sgl)"),
            ("today", "NOUN", "Entity=(4-time-new-cf4-1-sgl)"));
        Assert.Equal([(0, 2, 0), (2, 2, 2), (4, 4, 1)], GumEntities.Read(sentence).Order());
    }

    [Fact]
    public void Bracket_that_is_not_closed_in_the_sentence_gives_nothing() =>
        Assert.Empty(GumEntities.Read(Sample.Sentence(("Old", "PROPN", "Entity=7)"), ("Kenya", "PROPN", "Entity=(1-place-new"))));

    [Fact]
    public void Names_lose_article_and_possessive_and_descriptions_are_no_names()
    {
        var sentence = Sample.Sentence(
            ("the", "DET", "Entity=(1-organization-new"),
            ("European", "PROPN", "_"),
            ("Union", "PROPN", "_"),
            ("'s", "PART", "Entity=1)"),
            ("old", "ADJ", "Entity=(2-person-new"),
            ("envoy", "NOUN", "Entity=2)"));
        var named = Assert.Single(EntityData.ReadGum([sentence], 2));
        Assert.Equal(["O", "B-ORG", "I-ORG", "O", "O", "O"], named.Tags.Select(tag => EntityData.Tags[tag]));
        Assert.Equal(2, named.Set);
    }

    [Fact]
    public void Tags_of_json_lines_are_read_and_other_kinds_count_as_none()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("names.jsonl.gz", """{"tokens": ["Paris", "thanked", "Mr", "Opel"], "tags": ["B-LOC", "O", "B-PER", "B-MISC"]}""" + "\n");
        var sentence = Assert.Single(EntityData.ReadJsonLines(path, 1));
        Assert.Equal(["B-LOC", "O", "B-PER", "O"], sentence.Tags.Select(tag => EntityData.Tags[tag]));
    }
}
