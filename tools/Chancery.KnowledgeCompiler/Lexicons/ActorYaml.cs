using Chancery.Actors;
using Chancery.Formats.Knowledge;

namespace Chancery.KnowledgeCompiler.Lexicons;

/// <summary>Reads <c>data/lexicons/actors.yaml</c>; the format is described in <c>docs/lexicons.md</c>.</summary>
internal static class ActorYaml
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="KnowledgeException">CHY0420: not YAML.</exception>
    public static ActorLexicon Read(TextReader reader, string file)
    {
        var root = YamlTree.Read(reader, file);
        var pronouns = root.Map("pronouns");
        return new ActorLexicon(
            Set(root, "quantities"),
            Set(root, "belonging_prepositions"),
            Set(root, "place_prepositions"),
            Set(root, "former"),
            Set(root, "joint_heads"),
            Set(root, "bodies"),
            Set(root, "uniformed"),
            Set(pronouns, "person"),
            Set(pronouns, "thing"),
            Set(pronouns, "plural"));
    }

    private static HashSet<string> Set(YamlTree map, string key) => map.Texts(key).ToHashSet(StringComparer.Ordinal);
}
