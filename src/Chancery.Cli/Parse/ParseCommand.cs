using System.CommandLine;
using Chancery.Formats.Reports;

namespace Chancery.Cli.Parse;

/// <summary><c>chancery parse</c>: tokens, tags, features, lemmas and trees as CoNLL-U.</summary>
internal static class ParseCommand
{
    internal static Command Build(CommandHost host)
    {
        var inputs = Arguments.Inputs("Reports, as for code; with --tokens CoNLL-U files, or - for standard input. Example: chancery parse report.txt");
        var tokens = new Option<bool>("--tokens")
        {
            Description = "The input is CoNLL-U; its sentences and tokens are kept, tags and trees are made anew. Default: raw text. Example: --tokens dev.conllu",
        };
        var command = new Command("parse", "Writes sentences, tokens, parts of speech, features, lemmas and dependency trees as CoNLL-U (Universal Dependencies).")
        {
            inputs, tokens,
        };
        command.SetAction((result, cancellationToken) => ParseRun.RunAsync(
            ReportInputs.Find(result.GetRequiredValue(inputs), host.OpenInput), result.GetValue(tokens), host, cancellationToken));
        return command;
    }
}
