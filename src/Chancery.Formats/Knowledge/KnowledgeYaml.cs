using System.Collections.Immutable;
using Chancery.Knowledge;
using Chancery.Ontology;
using NodaTime;

namespace Chancery.Formats.Knowledge;

/// <summary>Reads a user's knowledge from YAML; the format is described in <c>docs/knowledge.md</c>.</summary>
/// <param name="file">The file's name, for errors and origins.</param>
/// <param name="codes">The codes that may be used.</param>
public sealed class KnowledgeYaml(string file, KnownCodes codes)
{
    /// <summary>Reads persons, organizations and roles.</summary>
    /// <exception cref="KnowledgeException">CHY0420, CHY0433 to CHY0436: with line, what was found and what to write.</exception>
    public OwnKnowledge Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var root = YamlTree.Read(reader, file);
        Keys(root, "persons", "organizations", "roles");
        return OwnKnowledge.Empty.With(new OwnKnowledge(
            [.. root.Items("persons").SelectMany(Person), .. root.Items("organizations").Select(Organization)],
            [.. root.Items("roles").SelectMany(Roles)]));
    }

    private IEnumerable<OwnName> Person(YamlTree node)
    {
        Keys(node, "names", "offices");
        var names = Names(node, "names");
        var offices = node.Items("offices");
        if (offices.Count == 0)
            throw Fault(node, "a person has no office. Write offices: with office and code for each");
        foreach (var office in offices)
        {
            Keys(office, "office", "code", "from", "to");
            yield return Entry(office, NameKind.Leader, names, Text(office, "office"));
        }
    }

    private OwnName Organization(YamlTree node)
    {
        Keys(node, "names", "code", "from", "to");
        return Entry(node, NameKind.Organization, Names(node, "names"), null);
    }

    private IEnumerable<OwnRole> Roles(YamlTree node)
    {
        Keys(node, "nouns", "sector", "strength");
        var strength = node.Text("strength") ?? "strong";
        if (strength is not ("strong" or "weak"))
            throw Fault(node, $"\"{strength}\" stands where \"strong\" or \"weak\" must");
        var role = new Role(KnownCodes.Sector(Text(node, "sector"), Place(node)), strength == "weak");
        return Names(node, "nouns").Select(noun => new OwnRole(noun.ToLowerInvariant(), role, Place(node)));
    }

    private OwnName Entry(YamlTree node, NameKind kind, ImmutableArray<string> names, string? office)
    {
        var text = Text(node, "code");
        ActorCode? code = text == "-" ? null : codes.Parse(text, Place(node));
        var (from, to) = (Date(node, "from", isEnd: false), Date(node, "to", isEnd: true));
        if (to < from)
            throw new KnowledgeException("CHY0435", $"{Place(node)} {office ?? names[0]} ends on {node.Text("to")}, before it begins on {node.Text("from")}. Correct from or to.");
        return new OwnName(names, new KnownName(kind, names[0], code, from, to, office), Place(node));
    }

    private ImmutableArray<string> Names(YamlTree node, string key)
    {
        var names = node.Texts(key);
        if (names.IsEmpty)
            throw Fault(node, $"the key \"{key}\" is missing or empty. Write a list, as {key}: [first, second]");
        var bad = names.FirstOrDefault(name => name.AsSpan().IndexOfAny('\t', ';', '\n') >= 0 || name.Trim() != name);
        return bad is null ? names : throw Fault(node, $"the name \"{bad}\" has a tab, a semicolon or blanks at its ends. Write each name as reports have it");
    }

    private LocalDate? Date(YamlTree node, string key, bool isEnd)
    {
        if (node.Text(key) is not { Length: > 0 } text)
            return null;
        return OfficeDates.TryParse(text, isEnd, out var date) ? date : throw Fault(node, $"{key}: \"{text}\" is not a date. Use yyyy-MM-dd, or the month or the year alone");
    }

    private string Text(YamlTree node, string key) =>
        node.Text(key) is { Length: > 0 } text && !text.Contains('\t', StringComparison.Ordinal) ? text : throw Fault(node, $"the key \"{key}\" is missing or empty");

    private void Keys(YamlTree node, params string[] known)
    {
        if (node.Keys.FirstOrDefault(key => !known.Contains(key)) is { } unknown)
            throw Fault(node, $"the key \"{unknown}\" is not known. Known keys: {string.Join(", ", known)}");
    }

    private string Place(YamlTree node) => $"{file}:{node.Line}";

    private KnowledgeException Fault(YamlTree node, string fault) => new("CHY0436", $"{Place(node)} {fault}. See docs/knowledge.md for the format.");
}
