using System.CommandLine;
using Chancery.Evaluation;
using Chancery.Events;

namespace Chancery.Cli.Evaluate;

/// <summary><c>chancery evaluate TASK GOLD</c>: scores the engine, or what another system wrote, against gold data.</summary>
internal static class EvaluateCommand
{
    internal static Command Build(CommandHost host) => new(
        "evaluate", "Scores the engine, or another system's output, against gold data. Example: chancery evaluate record data/gold/records/test.jsonl --json")
    {
        Task(host, "treebank", "Tags, features, lemmas and trees against a treebank (CoNLL-U), by the definitions of the CoNLL 2018 shared task.", TreebankTask.RunAsync, hasRaw: true),
        Task(host, "entities", "Names of persons, organisations and places against tagged sentences (JSON Lines), by exact span and type.", EntitiesTask.RunAsync, hasRaw: true),
        Task(host, "dates", "Time expressions and their values against passages with marked dates (JSON Lines): exact spans, and values where spans overlap.", DatesTask.RunAsync),
        Task(host, "coreference", "Which phrases mean the same against GUM's Entity annotation (CoNLL-U), by MUC, B-cubed, CEAF-e and their mean, as CoNLL-2012 has them.", CoreferenceTask.RunAsync),
        Task(host, "record", "Records against RECORD.md gold (JSON Lines): triggers, types, dyads, actors, status, attribution, dates, places, whole records.", RecordTask.RunAsync, hasTriggers: true),
        Task(host, "actors", "Country and sector of phrases that name somebody, each read alone (actor_resolution format, JSON Lines).", ActorsTask.RunAsync),
        Task(host, "places", "Names of places against reports with their coordinates (GeoWebNews form, JSON Lines): found by exact span, put within 161 km.", PlacesTask.RunAsync),
        Task(host, "relations", "What one marked party does to another (plv format, JSON Lines): fifteen classes, four, two.", RelationsTask.RunAsync),
    };

    private static Command Task(
        CommandHost host, string name, string description, Func<EvaluateOptions, CommandHost, CancellationToken, Task<EvaluationReport>> run, bool hasRaw = false,
        bool hasTriggers = false)
    {
        var gold = Arguments.Path("GOLD", "The gold file.");
        var system = new Option<string?>("--system")
        {
            Description = $"Score this file, written by another system or an earlier run in the gold's form, instead of the engine. Default: the engine. Example: --system other.jsonl",
            HelpName = "FILE",
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print one JSON object: task, file, items, scores, seconds, words_per_second, versions. Default: a table. Example: --json",
        };
        var output = new Option<string?>("--output")
        {
            Description = "Write the engine's answer for each gold item to this file, in the gold's form. Default: not written. Example: --output predicted.jsonl",
            HelpName = "FILE",
        };
        var raw = new Option<bool>("--raw")
        {
            Description = "Give the engine the text alone, not the gold's sentences and tokens. Default: gold tokens. Example: --raw",
        };
        var triggers = new Option<string>("--triggers")
        {
            Description = "What finds the events: both, head or frames. Default: both. Example: --triggers frames",
            HelpName = "WAY",
            DefaultValueFactory = _ => "both",
        };
        triggers.AcceptOnlyFromAmong("both", "head", "frames");
        var command = new Command(name, description) { gold, system, json, output };
        if (hasTriggers)
            command.Add(triggers);
        if (hasRaw)
            command.Add(raw);
        command.Validators.Add(result =>
        {
            if (result.GetValue(system) is not null && result.GetValue(output) is not null)
                result.AddError(Errors.BadUsage("--system and --output can't be given together: a system's answers are there already", $"chancery evaluate {name}"));
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            var options = new EvaluateOptions(name, result.GetRequiredValue(gold), result.GetValue(system), result.GetValue(output), hasRaw && result.GetValue(raw), hasTriggers ? Ways(result.GetValue(triggers)!) : null);
            var report = await run(options, host, cancellationToken).ConfigureAwait(false);
            using var text = host.TextOutput();
            await text.WriteLineAsync(result.GetValue(json) ? EvaluationText.Json(report) : EvaluationText.Table(report)).ConfigureAwait(false);
            return ExitCode.Success;
        });
        return command;
    }

    private static CombinationOptions? Ways(string triggers) => triggers switch
    {
        "head" => CombinationOptions.HeadAlone,
        "frames" => CombinationOptions.FramesAlone,
        _ => null,
    };
}
