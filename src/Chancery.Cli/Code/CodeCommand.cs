using System.CommandLine;
using Chancery.Formats.Records;
using Chancery.Formats.Reports;

namespace Chancery.Cli.Code;

/// <summary><c>chancery code</c>: reports in, records out.</summary>
internal static class CodeCommand
{
    internal static Command Build(CommandHost host)
    {
        var inputs = Arguments.Inputs("Reports: text files, web pages, JSON Lines, folders of these, or - for standard input. Example: chancery code reports/ more.jsonl");
        var format = Arguments.OneOf(
            "--format", "Form of the records. Default: table on a terminal, else jsonl. Example: --format csv", "table", "jsonl", "csv");
        var date = Arguments.Date("--date", "Publication date of reports that have none; relative dates count from it. Default: not known. Example: --date 2025-09-27");
        var publisher = new Option<string?>("--publisher")
        {
            Description = "Publisher of reports that have none. Default: not known. Example: --publisher \"Example Gazette\"",
            HelpName = "NAME",
        };
        var jobs = Arguments.Number(
            "--jobs", "N", "Reports coded at the same time; the output is the same for any number. Default: one for each processor. Example: --jobs 1", Environment.ProcessorCount, 1, 1024);
        var rejects = new Option<string?>("--rejects")
        {
            Description = "File for reports that can't be read or coded, one JSON object a line with code, place and message. Default: messages on standard error only. Example: --rejects rejects.jsonl",
            HelpName = "FILE",
        };
        var maxSize = Arguments.Number(
            "--max-size", "MIB", "Longest report, in MiB. Longer ones are rejected. Example: --max-size 16", 4, 1, 512);
        var stats = new Option<bool>("--stats")
        {
            Description = "At the end write words, sentences, seconds, words_per_second and peak_memory_bytes to standard error, as one JSON object. Default: off. Example: --stats",
        };
        var knowledge = Arguments.Knowledge();
        var command = new Command("code", "Codes reports: who did what to whom, when, where, in which status, according to whom.")
        {
            inputs, format, date, publisher, jobs, rejects, maxSize, stats, knowledge,
        };
        command.SetAction((result, cancellationToken) => CodeRun.RunAsync(
            new CodeOptions(
                result.GetRequiredValue(inputs),
                result.GetValue(format) ?? (host.IsOutputTerminal ? "table" : "jsonl"),
                result.GetValue(date),
                result.GetValue(publisher),
                result.GetValue(jobs),
                result.GetValue(rejects),
                new ReportLimits(result.GetValue(maxSize) << 20),
                result.GetValue(stats),
                result.GetValue(knowledge)),
            host,
            cancellationToken));
        return command;
    }
}
