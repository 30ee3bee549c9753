using System.Collections.Immutable;
using Chancery.Evaluation.Records;
using Chancery.Ontology;

namespace Chancery.Evaluation.Tests.Records;

public sealed class RecordScorerTests
{
    private static readonly AnnotatedEvent Revocation = Annotated.Event(
        EventType.Sanction, 10, ["0-5 USA GOV"], ["20-30 COL GOV"], EventStatus.Occurred, ["0-5 USA GOV"], "2025-09-26", (40, "USA"));

    [Fact]
    public void Perfect_answer_scores_100_everywhere()
    {
        var scores = Annotated.Score([Revocation], [Revocation]);

        Assert.All(scores.Scores.Where(score => score.Key != "false_occurred"), score => Assert.Equal(100, score.Value));
        Assert.Equal(0, scores["false_occurred"]);
    }

    [Fact]
    public void Names_are_those_of_the_design()
    {
        string[] expected =
        [
            "trigger.f1", "type.f1", "dyad.f1", "actor.f1", "status.accuracy", "status.macro_f1", "attribution.accuracy",
            "date.f1", "place.f1", "full.f1", "false_occurred", "trigger.precision", "full.recall",
        ];
        Assert.Subset(new RecordScorer().Scores().Scores.Select(score => score.Key).ToHashSet(), expected.ToHashSet());
    }

    [Fact]
    public void Nothing_to_find_and_nothing_found_is_no_score()
    {
        var scores = Annotated.Score([], []);

        Assert.Null(scores["trigger.f1"]);
        Assert.Null(scores["full.precision"]);
        Assert.Null(scores["status.accuracy"]);
        Assert.Null(scores["false_occurred"]);
    }

    [Fact]
    public void Silence_scores_0_and_so_does_invention()
    {
        var silence = Annotated.Score([Revocation], []);
        Assert.Equal(0, silence["trigger.precision"]);
        Assert.Equal(0, silence["trigger.recall"]);
        Assert.Equal(0, silence["actor.f1"]);
        Assert.Null(silence["false_occurred"]);

        var invention = Annotated.Score([], [Revocation]);
        Assert.Equal(0, invention["full.f1"]);
        Assert.Equal(0, invention["actor.recall"]);
        Assert.Equal(100, invention["false_occurred"]);
    }

    [Fact]
    public void Counts_one_right_of_two_and_three()
    {
        var other = Annotated.Event(EventType.Accuse, 100);
        var third = Annotated.Event(EventType.Accuse, 200);
        var missed = Annotated.Event(EventType.Aid, 300);

        var scores = Annotated.Score([Revocation, missed], [Revocation, other, third]);

        Assert.Equal(100.0 / 3, scores["type.precision"]!.Value, 6);
        Assert.Equal(50, scores["type.recall"]);
        Assert.Equal(40, scores["type.f1"]!.Value, 6);
        Assert.Equal(40, scores["full.f1"]!.Value, 6);
        Assert.Equal(200.0 / 3, scores["false_occurred"]!.Value, 6);
    }

    [Fact]
    public void Pairs_over_a_further_mention()
    {
        var gold = Annotated.Event(EventType.Assault, 10, mentions: [90]);
        var system = Annotated.Event(EventType.Assault, 92);

        Assert.Equal(100, Annotated.Score([gold], [system])["type.f1"]);
    }

    [Fact]
    public void Touching_spans_do_not_overlap()
    {
        Assert.Equal(0, Annotated.Score([Annotated.Event(EventType.Aid, 10)], [Annotated.Event(EventType.Aid, 15)])["trigger.f1"]);
    }

    [Fact]
    public void Wrong_type_pairs_the_trigger_only_and_leaves_its_participants_out()
    {
        var system = Revocation with { Type = EventType.Coerce };

        var scores = Annotated.Score([Revocation], [system]);

        Assert.Equal(100, scores["trigger.f1"]);
        Assert.Equal(0, scores["type.f1"]);
        Assert.Equal(0, scores["dyad.f1"]);
        Assert.Null(scores["actor.f1"]);
        Assert.Null(scores["status.accuracy"]);
        Assert.Equal(0, scores["false_occurred"]);
    }

    [Fact]
    public void Dyad_compares_countries_in_direction()
    {
        var turned = Revocation with { Actors = Revocation.Recipients, Recipients = Revocation.Actors };
        var otherSector = Annotated.Event(EventType.Sanction, 10, ["0-5 USA LEG"], ["20-30 COL"], attribution: ["0-5"]);

        Assert.Equal(0, Annotated.Score([Revocation], [turned])["dyad.f1"]);
        Assert.Equal(100, Annotated.Score([Revocation], [otherSector])["dyad.f1"]);
        Assert.Equal(100, Annotated.Score([Revocation], [otherSector])["full.f1"]);
        Assert.Equal(0, Annotated.Score([Revocation], [otherSector])["actor.f1"]);
    }

    [Fact]
    public void Reciprocal_events_compare_countries_as_one_set()
    {
        var gold = Annotated.Event(EventType.Consult, 10, ["0-5 USA GOV", "20-25 COL GOV"]);
        var directed = Annotated.Event(EventType.Consult, 10, ["20-25 COL GOV"], ["0-5 USA GOV"]);
        var lacking = Annotated.Event(EventType.Consult, 10, ["0-5 USA GOV"]);

        Assert.Equal(100, Annotated.Score([gold], [directed])["dyad.f1"]);
        Assert.Equal(100, Annotated.Score([directed], [gold])["dyad.f1"]);
        Assert.Equal(0, Annotated.Score([gold], [lacking])["dyad.f1"]);
        Assert.Equal(50, Annotated.Score([gold], [directed])["actor.f1"]);
    }

    [Fact]
    public void Two_accusers_of_nobody_named_are_not_reciprocal()
    {
        var gold = Annotated.Event(EventType.Accuse, 10, ["0-5 USA GOV", "20-25 COL GOV"]);
        var wrong = Annotated.Event(EventType.Accuse, 10, ["0-5 USA GOV"], ["20-25 COL GOV"]);

        Assert.Equal(0, Annotated.Score([gold], [wrong])["dyad.f1"]);
    }

    [Fact]
    public void Unnamed_side_matches_only_an_unnamed_side()
    {
        var gold = Annotated.Event(EventType.Aid, 10, ["- USA GOV"]);

        Assert.Equal(100, Annotated.Score([gold], [Annotated.Event(EventType.Aid, 10, ["- USA GOV"])])["actor.f1"]);
        Assert.Equal(0, Annotated.Score([gold], [Annotated.Event(EventType.Aid, 10, ["0-5 USA GOV"])])["actor.f1"]);
    }

    [Fact]
    public void Attribution_needs_as_many_links_each_overlapping()
    {
        var gold = Annotated.Event(EventType.Assault, 10, attribution: ["20-30 COL GOV", "- USA"]);

        Assert.Equal(100, Attribution(gold, "25-40 PER", "-"));
        Assert.Equal(0, Attribution(gold, "20-30 COL GOV"));
        Assert.Equal(0, Attribution(gold, "-", "20-30 COL GOV"));
        Assert.Equal(0, Attribution(gold, "30-40 COL GOV", "- USA"));
    }

    [Fact]
    public void Status_macro_is_the_mean_over_the_statuses_that_occur()
    {
        ImmutableArray<AnnotatedEvent> gold =
        [
            Annotated.Event(EventType.Aid, 10),
            Annotated.Event(EventType.Aid, 30),
            Annotated.Event(EventType.Aid, 50, status: EventStatus.Alleged),
        ];
        ImmutableArray<AnnotatedEvent> system = [gold[0], gold[1], gold[2] with { Status = EventStatus.Occurred }];

        var scores = Annotated.Score(gold, system);

        Assert.Equal(200.0 / 3, scores["status.accuracy"]!.Value, 6);
        Assert.Equal(100 * (0.8 + 0) / 2, scores["status.macro_f1"]!.Value, 6);
        Assert.Equal(100.0 / 3, scores["false_occurred"]!.Value, 6);
    }

    [Fact]
    public void Ongoing_for_occurred_is_a_wrong_status_but_no_false_fact()
    {
        var scores = Annotated.Score([Revocation], [Revocation with { Status = EventStatus.Ongoing }]);

        Assert.Equal(0, scores["status.accuracy"]);
        Assert.Equal(0, scores["full.f1"]);
        Assert.Equal(0, scores["false_occurred"]);
    }

    [Fact]
    public void Date_needs_the_same_value_and_place_the_same_country_and_overlap()
    {
        var system = Revocation with { Date = new AnnotatedDate("2025-09", null), Place = Revocation.Place! with { Country = "COL" } };

        var scores = Annotated.Score([Revocation], [system]);

        Assert.Equal(0, scores["date.f1"]);
        Assert.Equal(0, scores["place.f1"]);
        Assert.Equal(100, scores["full.f1"]);
        Assert.Equal(0, Annotated.Score([Revocation], [Revocation with { Date = null }])["date.recall"]);
        Assert.Equal(0, Annotated.Score([Revocation with { Date = null }], [Revocation])["date.precision"]);
    }

    [Fact]
    public void Averages_over_events_not_over_reports()
    {
        var scorer = new RecordScorer();
        scorer.Add([Revocation], []);
        scorer.Add([Revocation, Annotated.Event(EventType.Aid, 100)], [Revocation, Annotated.Event(EventType.Aid, 100)]);
        scorer.Add([], []);

        Assert.Equal(3, scorer.Reports);
        Assert.Equal(200.0 / 3, scorer.Scores()["type.recall"]!.Value, 6);
        Assert.Equal(100, scorer.Scores()["type.precision"]);
    }

    private static double? Attribution(AnnotatedEvent gold, params string[] links) =>
        Annotated.Score([gold], [Annotated.Event(EventType.Assault, 10, attribution: links)])["attribution.accuracy"];
}
