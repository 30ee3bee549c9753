using System.Collections.Immutable;
using Chancery.Evaluation.Records;
using Chancery.Ontology;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Evaluation.Tests.Records;

public sealed class EventPairingTests
{
    [Fact]
    public void Takes_the_event_of_the_same_type_when_two_share_a_trigger()
    {
        var accuse = Annotated.Event(EventType.Accuse, 10);
        var assault = Annotated.Event(EventType.Assault, 10);

        Assert.Equal<int>([1, 0], EventPairing.Pair([accuse, assault], [assault, accuse]));
    }

    [Fact]
    public void Prefers_more_pairs_to_a_right_type()
    {
        // The second gold event can only go with the first system event, whose type is that of the first gold event.
        var first = Annotated.Event(EventType.Accuse, 10);
        var second = Annotated.Event(EventType.Assault, 6);
        var right = Annotated.Event(EventType.Accuse, 8);
        var wrong = Annotated.Event(EventType.Aid, 12);

        Assert.Equal<int>([1, 0], EventPairing.Pair([first, second], [right, wrong]));
    }

    [Fact]
    public void Prefers_the_dyad_then_the_status_among_equal_types()
    {
        var gold = Annotated.Event(EventType.Accuse, 10, ["0-5 USA"], status: EventStatus.Alleged);
        var status = Annotated.Event(EventType.Accuse, 10, ["0-5 COL"], status: EventStatus.Alleged);
        var dyad = Annotated.Event(EventType.Accuse, 10, ["0-5 USA"]);
        var both = Annotated.Event(EventType.Accuse, 10, ["0-5 USA"], status: EventStatus.Alleged);

        Assert.Equal<int>([1], EventPairing.Pair([gold], [status, dyad]));
        Assert.Equal<int>([2], EventPairing.Pair([gold], [status, dyad, both]));
    }

    [Fact]
    public void Pairs_one_to_one_only()
    {
        var gold = Annotated.Event(EventType.Accuse, 10);

        Assert.Equal<int>([0], EventPairing.Pair([gold], [gold, gold]));
        Assert.Equal<int>([0, -1], EventPairing.Pair([gold, gold], [gold]));
    }

    [Fact]
    public void Swapping_gold_and_system_swaps_precision_and_recall() =>
        Prop.ForAll(
            (from gold in Event.ListOf() from system in Event.ListOf() select (gold, system)).ToArbitrary(),
            reports =>
            {
                var there = Annotated.Score([.. reports.gold], [.. reports.system]);
                var back = Annotated.Score([.. reports.system], [.. reports.gold]);
                foreach (var name in (string[])["trigger", "type", "dyad", "full"])
                {
                    Assert.Equal(there[$"{name}.precision"], back[$"{name}.recall"]);
                    Assert.Equal(there[$"{name}.f1"], back[$"{name}.f1"]);
                }
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_report_scored_against_itself_is_perfect() =>
        Prop.ForAll(
            Event.ListOf().ToArbitrary(),
            events =>
            {
                ImmutableArray<AnnotatedEvent> report = [.. events];
                Assert.All(
                    Annotated.Score(report, report).Scores.Where(score => score.Key != "false_occurred"),
                    score => Assert.True(score.Value is null or 100, score.Key));
            }).QuickCheckThrowOnFailure();

    private static Gen<AnnotatedEvent> Event =>
        from type in Gen.Elements(EventType.Accuse, EventType.Consult, EventType.Assault)
        from trigger in Gen.Choose(0, 30)
        from status in Gen.Elements(EventStatus.Occurred, EventStatus.Alleged)
        from actors in Gen.SubListOf("0-5 USA GOV", "0-5 COL", "- UNO", "40-50")
        from recipients in Gen.SubListOf("60-65 USA", "60-65 FRA")
        select Annotated.Event(type, trigger, [.. actors], [.. recipients], status);
}
