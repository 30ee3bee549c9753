using System.Collections.Immutable;
using Chancery.Attribution;
using Chancery.Events.Lexicon;
using Chancery.Formats.Knowledge;
using Chancery.Ontology;

namespace Chancery.KnowledgeCompiler.Lexicons;

/// <summary>Reads <c>data/lexicons/operators.yaml</c>; the format is described in <c>docs/lexicons.md</c>.</summary>
internal static class OperatorYaml
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="KnowledgeException">CHY0420, CHY0421: not YAML, or a status that is none.</exception>
    public static OperatorLexicon Read(TextReader reader, string file)
    {
        var root = YamlTree.Read(reader, file);
        var statuses = new Dictionary<string, EventStatus>(StringComparer.Ordinal);
        var map = root.Map("statuses");
        foreach (var key in map.Keys)
        {
            if (!Enum.TryParse<EventStatus>(key, out var status))
                throw new KnowledgeException("CHY0421", $"{file}:{map.Line} \"{key}\" is not one of {string.Join(", ", Enum.GetNames<EventStatus>())}.");
            foreach (var word in map.Texts(key))
                statuses.TryAdd(word, status);
        }

        var reporting = root.Map("reporting");
        return new OperatorLexicon(
            Set(root.Texts("light_verbs")),
            statuses,
            Set(root.Texts("judging_verbs")),
            new ReportingLexicon(Set(reporting.Texts("neutral")), Set(reporting.Texts("alleging")), Set(reporting.Texts("denying")), Set(reporting.Texts("attitude")), Set(reporting.Texts("hearsay"))),
            Set(root.Texts("event_anaphors")),
            Set(root.Texts("tolls")),
            Set(root.Texts("noun_modifier_heads")),
            Set(root.Texts("object_control")),
            Set(root.Texts("governing_prepositions")),
            Set(root.Texts("modals")),
            Set(root.Texts("futures")),
            Set(root.Texts("negators")),
            Set(root.Texts("conditions")));
    }

    private static HashSet<string> Set(ImmutableArray<string> words) => words.ToHashSet(StringComparer.Ordinal);
}
