using Chancery.Ontology;
using Chancery.Training.Data;

namespace Chancery.Training.Tests.Data;

public sealed class EventAndRelationDataTests
{
    [Fact]
    public void Triggers_and_further_mentions_carry_type_and_status()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("events.jsonl", """
            {"id": "e-1", "text": "Kenya rejected the offer. Talks resumed.", "events": [{"type": "REJECT", "trigger": [6, 14], "mentions": [[19, 24]], "status": "Alleged"}]}

            """);
        var examples = EventData.Read(path, Sample.Encoder);
        Assert.Equal(["e-1", "e-1"], examples.Select(entry => entry.Id));
        var reject = 1 + (int)EventType.Reject;
        var alleged = (int)EventStatus.Alleged;
        Assert.Equal([0, reject, 0, reject, 0], examples[0].Example.Types);
        Assert.Equal([-1, alleged, -1, alleged, -1], examples[0].Example.Statuses);
        Assert.Equal([0, 0, 0], examples[1].Example.Types);
    }

    [Fact]
    public void Parties_stand_between_markers_of_their_own()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("relations.jsonl", """
            {"sentence": "Paris thanked Berlin.", "source_span": [14, 20], "target_span": [0, 5], "root": "SUPPORT"}
            {"sentence": "Paris thanked Berlin.", "source_span": null, "target_span": [0, 5], "root": "SUPPORT"}

            """);
        var example = Assert.Single(RelationData.Read(path, Sample.Encoder));
        int[] expected = [Sample.Id("[CLS]"), 3, Sample.Id("paris"), 4, Sample.Id("thanked"), 1, Sample.Id("berlin"), 2, Sample.Id("."), Sample.Id("[SEP]")];
        Assert.Equal(expected, example.Pieces);
        Assert.Equal((Array.IndexOf(RelationData.Roots, "SUPPORT"), 5, 1), example.Relation);
    }
}
