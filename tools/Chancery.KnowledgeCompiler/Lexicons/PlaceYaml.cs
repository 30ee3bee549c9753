using Chancery.Formats.Knowledge;
using Chancery.Places;

namespace Chancery.KnowledgeCompiler.Lexicons;

/// <summary>Reads <c>data/lexicons/places.yaml</c>; the format is described in <c>docs/lexicons.md</c>.</summary>
internal static class PlaceYaml
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="KnowledgeException">CHY0420: not YAML.</exception>
    public static PlaceLexicon Read(TextReader reader, string file)
    {
        var root = YamlTree.Read(reader, file);
        return new PlaceLexicon(
            Set("cases"),
            Set("spot_cases"),
            Set("motion_cases"),
            Set("origin_cases"),
            Set("division_words"),
            Set("settlement_words"),
            Set("compass_words"),
            Set("place_nouns"),
            Set("common_names"),
            Set("state_verbs"));

        HashSet<string> Set(string key) => root.Texts(key).ToHashSet(StringComparer.Ordinal);
    }
}
