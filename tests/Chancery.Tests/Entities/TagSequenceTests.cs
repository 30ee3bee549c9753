using System.Collections.Immutable;
using Chancery.Entities;
using Chancery.Tests.Neural;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Tests.Entities;

public class TagSequenceTests
{
    private static readonly ImmutableArray<string> Tags = [.. TinyModel.EntityTags];

    [Fact]
    public void Reads_names_of_the_tags()
    {
        var names = new TagSequence(Tags).Decode(Sharp("B-PER", "I-PER", "O", "B-ORG", "B-ORG", "I-ORG", "B-LOC"));
        Assert.Equal([(0, 1, EntityType.Person), (3, 3, EntityType.Organization), (4, 5, EntityType.Organization), (6, 6, EntityType.Location)],
            names.Select(name => (name.First, name.Last, name.Type)));
        Assert.All(names, name => Assert.Equal(0.94f, name.Score, 3));
    }

    [Fact]
    public void A_name_that_nothing_begins_becomes_legal()
    {
        // The best tag by itself would be I-PER without a beginning; B-PER is the next best.
        float[] word = [0.1f, 0.3f, 0.5f, 0.025f, 0.025f, 0.025f, 0.025f];
        Assert.Equal(new NameSpan(0, 0, EntityType.Person, 0.3f), Assert.Single(new TagSequence(Tags).Decode(word)));
    }

    [Fact]
    public void The_score_is_that_of_the_weakest_word()
    {
        float[] words = [.. Sharp("B-LOC"), 0.3f, 0, 0, 0, 0, 0, 0.7f];
        Assert.Equal(new NameSpan(0, 1, EntityType.Location, 0.7f), Assert.Single(new TagSequence(Tags).Decode(words)));
    }

    [Fact]
    public void Finds_the_best_of_all_legal_sequences() => Prop.ForAll(
        Gen.Choose(1, 1000).ArrayOf(4 * Tags.Length).ToArbitrary(),
        weights =>
        {
            var probabilities = weights.Chunk(Tags.Length).SelectMany(word => word.Select(weight => (float)weight / word.Sum())).ToArray();
            var found = new TagSequence(Tags).Decode(probabilities);
            return Math.Abs(Score(TagsOf(found, 4), probabilities) - Legal(4).Max(tags => Score(tags, probabilities))) < 1e-4;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sentence_without_words_has_no_names() => Assert.Empty(new TagSequence(Tags).Decode([]));

    [Theory]
    [InlineData("O", true)]
    [InlineData("B-LOC", true)]
    [InlineData("I-PER", true)]
    [InlineData("B-MISC", false)]
    [InlineData("X-PER", false)]
    [InlineData("PER", false)]
    [InlineData("", false)]
    public void Knows_its_tags(string label, bool expected) => Assert.Equal(expected, TagSequence.IsTag(label));

    private static float[] Sharp(params string[] words) => [.. words.SelectMany(word => Tags.Select(tag => tag == word ? 0.94f : 0.01f))];

    private static double Score(int[] tags, float[] probabilities) => tags.Select((tag, word) => Math.Log(probabilities[(word * Tags.Length) + tag])).Sum();

    private static int[] TagsOf(ImmutableArray<NameSpan> names, int count)
    {
        var tags = new int[count];
        foreach (var name in names)
        {
            for (var word = name.First; word <= name.Last; word++)
                tags[word] = 1 + (2 * (int)name.Type) + (word == name.First ? 0 : 1);
        }

        return tags;
    }

    /// <summary>All legal sequences: an even tag, I, follows only the odd tag before it, B, or itself.</summary>
    private static IEnumerable<int[]> Legal(int count)
    {
        IEnumerable<int[]> sequences = [[]];
        for (var word = 0; word < count; word++)
        {
            sequences = sequences.SelectMany(tags => Enumerable.Range(0, Tags.Length)
                .Where(tag => tag == 0 || tag % 2 == 1 || (tags.Length > 0 && (tags[^1] == tag || tags[^1] == tag - 1)))
                .Select(tag => (int[])[.. tags, tag]));
        }

        return [.. sequences];
    }
}
