using System.Globalization;
using System.Text;
using Chancery.English;
using Chancery.Formats.Knowledge;
using Chancery.Knowledge;

namespace Chancery.Cli.Knowledge;

/// <summary>Takes knowledge from a file into the user's own. The old is kept until all of the new is read and checked.</summary>
internal static class KnowledgeImport
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file, adds it and tells what was added.</summary>
    /// <exception cref="KnowledgeException">The file has faults (CHY0420, CHY0433 to CHY0439), or the user's knowledge can't be read or written (CHY0430 to CHY0432).</exception>
    internal static async Task<int> RunAsync(
        string path, string target, bool isLenient, Func<ImportSource, ImportedKnowledge> read, CommandHost host, CancellationToken cancellationToken)
    {
        var old = File.Exists(target) ? OwnKnowledgeFile.Read(target).Knowledge : OwnKnowledge.Empty;
        ImportedKnowledge imported;
        using (var stream = PackedFile.Open(path))
            imported = read(new ImportSource(stream, Name(path), isLenient));
        cancellationToken.ThrowIfCancellationRequested();
        List<string> skipped = [.. imported.Skipped];
        OwnKnowledgeFile.Write(old.With(imported.Knowledge, isLenient ? skipped : null), target);
        foreach (var fault in skipped)
            await host.Error.WriteLineAsync(fault.AsMemory(), cancellationToken).ConfigureAwait(false);
        using var output = host.TextOutput();
        await output.WriteLineAsync(Summary(imported, target).AsMemory(), cancellationToken).ConfigureAwait(false);
        return skipped.Count == 0 ? ExitCode.Success : ExitCode.Rejects;
    }

    /// <summary>Reads a user's YAML.</summary>
    internal static ImportedKnowledge Yaml(ImportSource source)
    {
        using var reader = new StreamReader(source.Stream, StrictUtf8);
        return new ImportedKnowledge(new KnowledgeYaml(source.File, Codes()).Read(reader), [], new Dictionary<string, int>());
    }

    /// <summary>Reads a dictionary of PETRARCH.</summary>
    internal static ImportedKnowledge Petrarch(ImportSource source)
    {
        // The dictionaries have bytes of older encodings in comments and in some names.
        using var reader = new StreamReader(source.Stream, Encoding.UTF8);
        try
        {
            return new PetrarchReader(source.File, Codes(), source.IsLenient).Read(reader);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw new KnowledgeException("CHY0438", $"{source.File} is cut off or damaged: {fault.Message.TrimEnd('.')}. Fetch it anew; what was known before is kept.", fault);
        }
    }

    /// <summary>Reads an extract of Wikidata.</summary>
    internal static ImportedKnowledge Wikidata(ImportSource source) =>
        new WikidataDump(source.File, Codes(), EnglishKnowledge.Load().Roles, source.IsLenient).Read(source.Stream);

    private static KnownCodes Codes() => new(EnglishKnowledge.Load().Countries());

    private static string Name(string path)
    {
        var name = Path.GetFileName(path);
        return Path.GetExtension(name).ToLowerInvariant() is ".gz" or ".bz2" ? Path.GetFileNameWithoutExtension(name) : name;
    }

    private static string Summary(ImportedKnowledge imported, string target)
    {
        var text = new StringBuilder();
        var (names, roles) = (imported.Knowledge.Names, imported.Knowledge.Roles);
        text.Append(CultureInfo.InvariantCulture, $"read {names.Length} entries of {names.SelectMany(name => name.Names).Distinct().Count()} names and {roles.Length} roles, kept in {target}");
        foreach (var (reason, count) in imported.LeftOut)
            text.Append(CultureInfo.InvariantCulture, $"; left out {count} {reason}");
        return text.ToString();
    }
}
