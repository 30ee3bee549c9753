using System.Text.Json;

namespace Chancery.Cli.Tests.Evaluate;

public sealed class EvaluateCommandTests : CommandTest
{
    private const string Gold = """
        {"id": "a", "date": "2025-09-27", "publisher": null, "text": "France struck.", "events": [{"type": "ASSAULT", "trigger": [7, 13], "actors": [{"span": [0, 6], "codes": ["FRA GOV"]}], "recipients": [], "status": "Occurred", "attribution": []}]}
        {"id": "b", "text": "Mali may strike.", "events": [{"type": "ASSAULT", "trigger": [9, 15], "actors": [], "recipients": [], "status": "Hypothetical", "attribution": []}]}
        """;

    [Fact]
    public async Task Record_scores_the_engine_as_one_json_object()
    {
        var path = Write("gold.jsonl", Gold);

        var result = await RunAsync("evaluate", "record", path, "--json");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var report = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(["task", "file", "items", "scores", "seconds", "words_per_second", "versions"], report.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("record", path, 2), (report.GetProperty("task").GetString(), report.GetProperty("file").GetString(), report.GetProperty("items").GetInt32()));
        var scores = report.GetProperty("scores");
        Assert.Equal(66.67, scores.GetProperty("type.f1").GetDouble());
        Assert.Equal(50, scores.GetProperty("full.recall").GetDouble());
        Assert.Equal(0, scores.GetProperty("false_occurred").GetDouble());
        Assert.Equal(JsonValueKind.Null, scores.GetProperty("date.f1").ValueKind);
        Assert.Equal("fake-1", report.GetProperty("versions").GetProperty("model").GetString());
    }

    [Fact]
    public async Task Dates_are_scored_and_written_in_the_golds_form()
    {
        var gold = Write("dates.jsonl", """
            {"id": "a", "dct": "2025-09-27", "text": "In 2025. In May.", "timexes": [{"span": [3, 7], "value": "2025"}, {"span": [12, 15], "value": "2025-05"}]}
            """);

        var engine = await RunAsync("evaluate", "dates", gold, "--json", "--output", PathOf("predicted.jsonl"));
        var file = await RunAsync("evaluate", "dates", gold, "--json", "--system", PathOf("predicted.jsonl"));

        var scores = JsonDocument.Parse(engine.Output).RootElement.GetProperty("scores");
        Assert.Equal([("precision", 100), ("recall", 50), ("f1", 66.67), ("value", 66.67)], scores.EnumerateObject().Select(score => (score.Name, score.Value.GetDouble())));
        Assert.Equal(scores.GetRawText(), JsonDocument.Parse(file.Output).RootElement.GetProperty("scores").GetRawText());
    }

    [Fact]
    public async Task A_creation_time_that_is_no_date_is_told()
    {
        var gold = Write("dates.jsonl", """{"id": "a", "dct": "27/09/2025", "text": "In 2025.", "timexes": []}""");

        var result = await RunAsync("evaluate", "dates", gold);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("CHY0131", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_engine_wrote_scores_the_same_as_a_system_file()
    {
        var gold = Write("gold.jsonl", Gold);

        var engine = await RunAsync("evaluate", "record", gold, "--json", "--output", PathOf("predicted.jsonl"));
        var file = await RunAsync("evaluate", "record", gold, "--json", "--system", PathOf("predicted.jsonl"));

        Assert.Equal(0, file.ExitCode);
        var report = JsonDocument.Parse(file.Output).RootElement;
        Assert.Equal(JsonDocument.Parse(engine.Output).RootElement.GetProperty("scores").GetRawText(), report.GetProperty("scores").GetRawText());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("versions").ValueKind);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("seconds").ValueKind);
    }

    [Fact]
    public async Task Places_of_another_system_are_scored_by_span_and_distance()
    {
        var gold = Write("gold.jsonl", """{"id": "a", "text": "Paris, Texas", "toponyms": [{"start": 0, "end": 5, "lat": 33.7, "lon": -95.6}, {"start": 7, "end": 12, "lat": 31, "lon": -99}]}""");
        var system = Write("system.jsonl", """{"id": "a", "text": "Paris, Texas", "toponyms": [{"start": 0, "end": 5, "lat": 48.9, "lon": 2.3}]}""");

        var result = await RunAsync("evaluate", "places", gold, "--system", system, "--json");

        var scores = JsonDocument.Parse(result.Output).RootElement.GetProperty("scores");
        Assert.Equal((100, 50, 0), (scores.GetProperty("precision").GetDouble(), scores.GetProperty("recall").GetDouble(), scores.GetProperty("accuracy161").GetDouble()));
        Assert.InRange(scores.GetProperty("median_km").GetDouble(), 7_000, 9_000);
    }

    [Fact]
    public async Task Gold_against_itself_is_perfect()
    {
        var gold = Write("gold.jsonl", Gold);

        var result = await RunAsync("evaluate", "record", gold, "--system", gold);

        Assert.Contains("full.f1               100.00", result.Output, StringComparison.Ordinal);
        Assert.Contains("date.f1                    -", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Actors_scores_answers_and_counts_a_missing_one_as_none()
    {
        var gold = Write("actors.jsonl", """
            {"id": "a", "text": "Malian troops", "expected": {"country": "MLI", "code1": "MIL"}}
            {"id": "b", "text": "Malian troops", "expected": {"country": "MLI", "code1": ""}}
            """);

        var result = await RunAsync("evaluate", "actors", gold, "--system", Write("answers.jsonl", """{"id": "a", "country": "MLI", "code1": "MIL"}"""), "--json");

        var scores = JsonDocument.Parse(result.Output).RootElement.GetProperty("scores");
        Assert.Equal((50.0, 100.0), (scores.GetProperty("country").GetDouble(), scores.GetProperty("sector").GetDouble()));
    }

    [Theory]
    [InlineData("{\"id\": \"c\", \"events\": []}", "CHY0134")]
    [InlineData("{\"id\": \"a\", \"text\": \"Other.\", \"events\": []}", "CHY0135")]
    [InlineData("{\"id\": \"a\", \"events\": []}", "CHY0138")]
    [InlineData("{\"id\": \"a\", \"events\": [{}]}", "CHY0131")]
    public async Task A_system_file_that_does_not_fit_the_gold_is_refused(string line, string code)
    {
        var result = await RunAsync("evaluate", "record", Write("gold.jsonl", Gold), "--system", Write("system.jsonl", line));

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(code + " ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gold_fault_and_a_missing_gold_cannot_run()
    {
        Assert.StartsWith("CHY0130 ", (await RunAsync("evaluate", "record", Write("gold.jsonl", "{"))).Error, StringComparison.Ordinal);
        var missing = await RunAsync("evaluate", "record", PathOf("no.jsonl"));
        Assert.Equal(2, missing.ExitCode);
        Assert.StartsWith("CHY0136 ", missing.Error, StringComparison.Ordinal);
        Assert.StartsWith("CHY0205 \"recrod\" is not a command of chancery evaluate. Did you mean record?", (await RunAsync("evaluate", "recrod", "x")).Error, StringComparison.Ordinal);
        Assert.StartsWith("CHY0204 ", (await RunAsync("evaluate", "record", "x", "--system", "y", "--output", "z")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relations_scores_a_system_file()
    {
        var gold = Write("plv.jsonl", """
            {"id": "r1", "sentence": "France aided Mali.", "source": "France", "target": "Mali", "root": "AID", "penta": 2, "binary": 0}
            {"id": "r2", "sentence": "France left Mali.", "source": "France", "target": "Mali", "root": "YIELD", "penta": 2, "binary": 0}
            """);

        var result = await RunAsync("evaluate", "relations", gold, "--json", "--system", Write("answers.jsonl", "{\"id\": \"r2\", \"root\": \"RETREAT\"}"));

        var scores = JsonDocument.Parse(result.Output).RootElement.GetProperty("scores");
        Assert.Equal(50, scores.GetProperty("root.macro_f1").GetDouble());
        Assert.Equal(50, scores.GetProperty("answered").GetDouble());
    }

    [Fact]
    public async Task Treebank_scores_the_engine_and_what_it_wrote_alike()
    {
        var gold = Write("gold.conllu", """
            # newdoc id = d1
            # text = France struck.
            1\tFrance\tfrance\tX\t_\t_\t0\troot\t_\t_
            2\tstruck.\tstrike\tX\t_\t_\t1\tdep\t_\t_

            """.Replace("\\t", "\t", StringComparison.Ordinal) + "\n");

        var tokens = await RunAsync("evaluate", "treebank", gold, "--json", "--output", PathOf("out.conllu"));
        var raw = await RunAsync("evaluate", "treebank", gold, "--json", "--raw");
        var system = await RunAsync("evaluate", "treebank", gold, "--json", "--system", PathOf("out.conllu"));

        Assert.Equal((0, ""), (tokens.ExitCode, tokens.Error));
        var scores = JsonDocument.Parse(tokens.Output).RootElement.GetProperty("scores");
        Assert.Equal(["upos", "feats", "lemmas", "uas", "las"], scores.EnumerateObject().Select(score => score.Name));
        Assert.Equal((100, 50), (scores.GetProperty("las").GetDouble(), scores.GetProperty("lemmas").GetDouble()));
        Assert.Equal(scores.GetRawText(), JsonDocument.Parse(system.Output).RootElement.GetProperty("scores").GetRawText());
        Assert.Equal(100, JsonDocument.Parse(raw.Output).RootElement.GetProperty("scores").GetProperty("sentences").GetDouble());
    }

    [Fact]
    public async Task Coreference_scores_a_system_file()
    {
        const string Words = "1\tFrance\t_\tPROPN\t_\t_\t2\tnsubj\t_\tEntity=(1-place)\n2\tdefends\t_\tVERB\t_\t_\t0\troot\t_\t_\n3\titself\t_\tPRON\t_\t_\t2\tobj\t_\tEntity=(1-place)\n\n";
        var gold = Write("gold.conllu", Words);

        var own = await RunAsync("evaluate", "coreference", gold, "--json", "--system", gold);
        var other = await RunAsync("evaluate", "coreference", gold, "--system", Write("x.conllu", Words.Replace("France", "Mali", StringComparison.Ordinal)));

        var scores = JsonDocument.Parse(own.Output).RootElement.GetProperty("scores");
        Assert.Equal(["muc", "b3", "ceafe", "conll", "mentions"], scores.EnumerateObject().Take(5).Select(score => score.Name));
        Assert.Equal(100, scores.GetProperty("conll").GetDouble());
        Assert.StartsWith("CHY0210 ", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_scores_the_engine_and_a_system_file()
    {
        var gold = Write("ner.jsonl", "{\"id\": \"1\", \"tokens\": [\"France\", \"struck\"], \"tags\": [\"B-LOC\", \"O\"]}");

        var engine = await RunAsync("evaluate", "entities", gold, "--json", "--output", PathOf("out.jsonl"));
        var own = await RunAsync("evaluate", "entities", gold, "--json", "--system", gold);
        var other = await RunAsync("evaluate", "entities", gold, "--system", Write("x.jsonl", "{\"id\": \"2\", \"tokens\": [], \"tags\": []}"));

        Assert.Equal(0, JsonDocument.Parse(engine.Output).RootElement.GetProperty("scores").GetProperty("f1").GetDouble());
        Assert.Equal(0, JsonDocument.Parse((await RunAsync("evaluate", "entities", gold, "--json", "--system", PathOf("out.jsonl"))).Output).RootElement.GetProperty("scores").GetProperty("recall").GetDouble());
        Assert.Equal(100, JsonDocument.Parse(own.Output).RootElement.GetProperty("scores").GetProperty("f1").GetDouble());
        Assert.StartsWith("CHY0211 ", other.Error, StringComparison.Ordinal);
    }
}
