using System.CommandLine;
using Chancery.English;

namespace Chancery.Cli.Explain;

/// <summary><c>chancery explain</c>: what the engine sees in a sentence, and why each value of each event is as it is.</summary>
internal static class ExplainCommand
{
    internal static Command Build(CommandHost host)
    {
        var sentence = new Argument<string>("SENTENCE")
        {
            Description = "The sentence or paragraph, in quotation marks. Example: chancery explain \"Washington has revoked the visa of Gustavo Petro.\"",
        };
        var date = Arguments.Date("--date", "Publication date; relative dates count from it. Default: not known. Example: --date 2025-09-27");
        var knowledge = Arguments.Knowledge();
        var command = new Command("explain", "Shows tree, names, actors, statements, frames tried and events of a sentence, with the rule behind each value.") { sentence, date, knowledge };
        command.SetAction(async (result, cancellationToken) =>
        {
            var text = result.GetRequiredValue(sentence);
            if (string.IsNullOrWhiteSpace(text))
                throw new InputException("CHY0102", "the sentence is empty. Give a sentence in quotation marks.");
            var record = host.LoadPipelineWith(result.GetValue(knowledge)).Read(text, result.GetValue(date));
            using var output = host.TextOutput();
            await output.WriteAsync(Explanation.Of(record, EnglishKnowledge.Load()).AsMemory(), cancellationToken).ConfigureAwait(false);
            return ExitCode.Success;
        });
        return command;
    }
}
