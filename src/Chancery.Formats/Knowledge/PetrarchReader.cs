using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Chancery.Knowledge;
using Chancery.Ontology;

namespace Chancery.Formats.Knowledge;

/// <summary>Reads dictionaries of actors and of agents in the form of PETRARCH (<c>NAME_ [COLGOV 100807-180807]</c>, <c>+SYNONYM_</c>, <c>FARMER {FARMERS} [~AGR]</c>).</summary>
/// <remarks>PETRARCH2, Norris, Schrodt, Beieler, JOSS 2017. Where several codes are given to a name at one time, the first is taken, as PETRARCH does.</remarks>
public sealed partial class PetrarchReader
{
    private readonly string file;
    private readonly bool isLenient;
    private readonly CameoActors codes;
    private readonly ImmutableArray<OwnName>.Builder names = ImmutableArray.CreateBuilder<OwnName>();
    private readonly Dictionary<string, OwnRole> roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> sets = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string>.Builder skipped = ImmutableArray.CreateBuilder<string>();
    private readonly Dictionary<string, int> leftOut = new(StringComparer.Ordinal);
    private readonly List<string> surfaces = [];
    private readonly List<(string Code, string Dates, int Line)> terms = [];

    /// <summary>A reader of one file.</summary>
    /// <param name="file">Its name, for errors and origins.</param>
    /// <param name="codes">The countries that there are.</param>
    /// <param name="isLenient">Whether lines with faults are left out and told, instead of refusing the file.</param>
    public PetrarchReader(string file, KnownCodes codes, bool isLenient)
    {
        ArgumentNullException.ThrowIfNull(codes);
        (this.file, this.isLenient, this.codes) = (file, isLenient, new CameoActors(codes));
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="KnowledgeException">CHY0434, CHY0435, CHY0437: a line has an unknown code, a term that ends before it begins, or is not of the form.</exception>
    public ImportedKnowledge Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            try
            {
                Line(CommentAtEnd().Replace(text, "").TrimEnd(), line);
            }
            catch (KnowledgeException fault) when (isLenient)
            {
                skipped.Add(fault.Message);
            }
        }

        Close();
        if (names.Count == 0 && roles.Count == 0 && skipped.Count == 0)
            throw Fault("CHY0437", 1, "the file has no entry. Give a dictionary of actors or agents as PETRARCH has them");
        return new ImportedKnowledge(new OwnKnowledge(names.ToImmutable(), [.. roles.Values]), skipped.ToImmutable(), leftOut);
    }

    private void Line(string text, int line)
    {
        if (text.Trim().Length == 0)
            return;
        if (WordSet().Match(text) is { Success: true } set)
            sets[set.Groups[1].Value] = [.. set.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        else if (text.Contains("[~", StringComparison.Ordinal))
            Agent(text, line);
        else
            Actor(text, line);
    }

    private void Actor(string text, int line)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        var name = (bracket < 0 ? text : text[..bracket]).Trim();
        if (name.Length > 0)
        {
            if (name[0] != '+')
                Close();
            else if (surfaces.Count == 0)
                throw Fault("CHY0437", line, $"the synonym \"{name}\" follows no name. Write the name on a line before it");
            surfaces.Add(Surface(name.TrimStart('+')));
        }

        foreach (Match code in Bracket().Matches(bracket < 0 ? "" : text[bracket..]))
            terms.Add((code.Groups[1].Value, code.Groups[2].Value.Trim(), line));
        if (bracket >= 0 && !Bracket().IsMatch(text[bracket..]))
            throw Fault("CHY0437", line, $"\"{text[bracket..]}\" is not a code. Write it as [COLGOV 100807-180807]");
    }

    /// <summary>The entry before is complete: its codes stand behind its last synonym.</summary>
    private void Close()
    {
        ImmutableArray<string> all = [.. surfaces.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        var taken = new List<KnownName>();

        // Only persons have terms; a name without any may be a body's.
        var kind = terms.Exists(term => term.Dates.Length > 0) ? NameKind.Leader : NameKind.Organization;
        foreach (var (code, dates, line) in terms)
        {
            try
            {
                Term(all, kind, (code, dates, line), taken);
            }
            catch (KnowledgeException fault) when (isLenient)
            {
                skipped.Add(fault.Message);
            }
        }

        surfaces.Clear();
        terms.Clear();
    }

    private void Term(ImmutableArray<string> all, NameKind kind, (string Code, string Dates, int Line) term, List<KnownName> taken)
    {
        var place = $"{file}:{term.Line}";
        var code = codes.Parse(term.Code, place);
        var (from, to) = PetrarchDates.Parse(term.Dates, place);
        if (all.IsEmpty)
            return;
        if (code is { Sector: null, Country: { } country } && !ActorCode.IsBody(country))
        {
            // Lands, peoples and places; of these the shipped knowledge tells more (which is a land, which a city).
            leftOut["names of a country without a sector"] = leftOut.GetValueOrDefault("names of a country without a sector") + 1;
            return;
        }

        var entry = new KnownName(kind, all[0], code, from, to);
        if (taken.Exists(other => (other.From, other.To) == (from, to)))
        {
            leftOut["second codes for the same time"] = leftOut.GetValueOrDefault("second codes for the same time") + 1;
            return;
        }

        taken.Add(entry);
        names.Add(new OwnName(all, entry, place));
    }

    private void Agent(string text, int line)
    {
        var match = AgentLine().Match(text);
        if (!match.Success)
            throw Fault("CHY0437", line, $"\"{text}\" is not an agent. Write it as FARMER {{FARMERS}} [~AGR]");
        var place = $"{file}:{line}";
        if (codes.Parse(match.Groups[2].Value, place) is not { Sector: { } sector })
            return;
        foreach (var noun in Nouns(match.Groups[1].Value).Select(noun => Surface(noun).ToLowerInvariant()).Where(noun => noun.Length > 0))
            roles.TryAdd(noun, new OwnRole(noun, new Role(sector, IsWeak: false), place));
    }

    /// <summary>"CATTLE!PERSON!" for each word of the set PERSON.</summary>
    private IEnumerable<string> Nouns(string noun)
    {
        var set = sets.Keys.FirstOrDefault(key => noun.Contains(key, StringComparison.Ordinal));
        return set is null ? [noun] : sets[set].Select(word => noun.Replace(set, word, StringComparison.Ordinal));
    }

    private static string Surface(string name) => string.Join(' ', name.Replace('_', ' ').Replace(';', ' ').Split(' ', '\t').Where(part => part.Length > 0));

    private KnowledgeException Fault(string code, int line, string fault) => new(code, $"{file}:{line} {fault}, or leave such lines out with --skip.");

    [GeneratedRegex(@"\s*[;#].*$", RegexOptions.NonBacktracking)]
    private static partial Regex CommentAtEnd();

    [GeneratedRegex(@"^(![A-Z]+!)\s*=\s*(.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex WordSet();

    [GeneratedRegex(@"\[\s*([A-Z0-9-]+)([^\]]*)\]", RegexOptions.NonBacktracking)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^([^\[{]+?)\s*(?:\{[^}]*\})?\s*\[~\s*([A-Z-]+)\s*\]", RegexOptions.NonBacktracking)]
    private static partial Regex AgentLine();
}
