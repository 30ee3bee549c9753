using System.CommandLine;
using Chancery.Formats.Knowledge;

namespace Chancery.Cli.Knowledge;

/// <summary><c>chancery knowledge</c>: what is known of a name, and a user's own knowledge.</summary>
internal static class KnowledgeCommand
{
    internal static Command Build(CommandHost host) => new("knowledge", "Shows what is known of a name, and keeps your own knowledge. Example: chancery knowledge lookup \"Angela Merkel\" --date 2015-01-01")
    {
        Lookup(host),
        Add(host),
        new Command("import", "Takes over the knowledge of other programs. Example: chancery knowledge import petrarch Phoenix.actors.txt")
        {
            Import(host, "petrarch", "Dictionaries of actors and of agents in the form of PETRARCH, with their date restrictions.", KnowledgeImport.Petrarch),
            Import(host, "wikidata", "An extract of a Wikidata JSON dump (an item a line; plain, .gz or .bz2): positions held, bodies with their country.", KnowledgeImport.Wikidata),
        },
    };

    private static Command Lookup(CommandHost host)
    {
        var name = Arguments.Path("NAME", "The name as reports write it, or a role noun in dictionary form. Example: chancery knowledge lookup Taliban --date 2005-01-01");
        var date = Arguments.Date("--date", "Day on which it is asked. Default: not known. Example: --date 2005-01-01");
        var json = new Option<bool>("--json") { Description = "Print one JSON object: name, date, taken, reason, candidates, entries, role. Default: a table. Example: --json" };
        var knowledge = Arguments.Knowledge();
        var command = new Command("lookup", "Shows everything that is known of a name, which entry would be taken on a day, and why.") { name, date, json, knowledge };
        command.SetAction(async (result, cancellationToken) =>
        {
            var found = NameLookup.Find(result.GetRequiredValue(name), result.GetValue(date), KnowledgePlace.InUse(result.GetValue(knowledge), host));
            using var output = host.TextOutput();
            await output.WriteLineAsync((result.GetValue(json) ? LookupText.Json(found) : LookupText.Table(found)).AsMemory(), cancellationToken).ConfigureAwait(false);
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Add(CommandHost host)
    {
        var file = Arguments.Path("FILE", "YAML with persons and their offices, organizations, roles; docs/knowledge.md tells the form. Example: chancery knowledge add leaders.yaml");
        var knowledge = Arguments.Knowledge();
        var command = new Command("add", "Adds a file to your own knowledge; a file of the same name that was added before is replaced.") { file, knowledge };
        command.SetAction((result, cancellationToken) =>
            KnowledgeImport.RunAsync(result.GetRequiredValue(file), KnowledgePlace.ToWrite(result.GetValue(knowledge), host), isLenient: false, KnowledgeImport.Yaml, host, cancellationToken));
        return command;
    }

    private static Command Import(CommandHost host, string name, string description, Func<ImportSource, ImportedKnowledge> read)
    {
        var file = Arguments.Path("FILE", $"The file; .gz and .bz2 are unpacked while reading. Example: chancery knowledge import {name} file.gz");
        var skip = new Option<bool>("--skip") { Description = "Leave out entries with faults and tell them, instead of refusing the file. Default: the file is refused. Example: --skip" };
        var knowledge = Arguments.Knowledge();
        var command = new Command(name, description) { file, skip, knowledge };
        command.SetAction((result, cancellationToken) => KnowledgeImport.RunAsync(
            result.GetRequiredValue(file), KnowledgePlace.ToWrite(result.GetValue(knowledge), host), result.GetValue(skip), read, host, cancellationToken));
        return command;
    }
}
