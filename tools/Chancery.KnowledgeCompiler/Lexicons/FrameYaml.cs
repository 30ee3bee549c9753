using System.Collections.Immutable;
using Chancery.Events.Lexicon;
using Chancery.Formats.Knowledge;
using Chancery.Ontology;

namespace Chancery.KnowledgeCompiler.Lexicons;

/// <summary>Reads frame files (<c>data/lexicons/frames/*.yaml</c>); the format is described in <c>docs/lexicons.md</c>.</summary>
internal static class FrameYaml
{
    private static readonly string[] Keys =
    [
        "id", "verbs", "nouns", "adjectives", "particle", "with", "objects", "not_objects", "subjects", "complement", "actor", "recipient",
        "reciprocal", "governs", "mode", "cameo", "contexts", "strength", "example",
    ];

    /// <summary>Reads one file.</summary>
    /// <param name="reader">The YAML text.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="cameo">The modes that the types have, and the codes.</param>
    /// <returns>The frames in file order.</returns>
    /// <exception cref="KnowledgeException">CHY0420 to CHY0424: with line, what was found and what to write.</exception>
    public static ImmutableArray<Frame> Read(TextReader reader, string file, CameoTable cameo)
    {
        var root = YamlTree.Read(reader, file);
        var type = root.Text("type") is { } name && Enum.TryParse<EventType>(name, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed)
            ? parsed
            : throw Fault("CHY0421", file, root.Line, $"the key \"type\" names no event type: \"{root.Text("type")}\". Write one of {string.Join(", ", Enum.GetNames<EventType>().Select(value => value.ToUpperInvariant()))}");
        return [.. root.Items("frames").Select(node => Frame(node, type, file, cameo))];
    }

    private static Frame Frame(YamlTree node, EventType type, string file, CameoTable cameo)
    {
        foreach (var key in node.Keys)
        {
            if (!Keys.Contains(key))
                throw Fault("CHY0422", file, node.Line, $"the key \"{key}\" is not known. Known keys: {string.Join(", ", Keys)}");
        }

        var (kind, words) = node.Has("verbs") ? (FrameKind.Verb, node.Texts("verbs")) : node.Has("nouns") ? (FrameKind.Noun, node.Texts("nouns")) : (FrameKind.Adjective, node.Texts("adjectives"));
        if (words.IsEmpty || node.Text("id") is not { } id || node.Text("example") is not { } example)
            throw Fault("CHY0423", file, node.Line, "a frame lacks its id, its example or its words. Give each frame all three");
        if (node.Text("mode") is { } mode && !cameo.HasMode(type, mode))
            throw Fault("CHY0424", file, node.Line, $"{type.Name()} has no mode \"{mode}\". Known modes: {string.Join(", ", cameo.Modes.Where(row => row.Type == type && row.Mode is not null).Select(row => row.Mode))}");
        if (node.Text("cameo") is { } code && cameo.Find(code) is null)
            throw Fault("CHY0424", file, node.Line, $"the CAMEO code \"{code}\" does not stand in data/ontology/cameo.tsv. Write a row for it there");
        return new Frame
        {
            Id = id,
            Type = type,
            Kind = kind,
            Words = words,
            Particle = node.Text("particle"),
            With = node.Texts("with"),
            Objects = node.Texts("objects"),
            ExcludedObjects = node.Texts("not_objects"),
            Subjects = node.Texts("subjects"),
            Complement = node.Texts("complement"),
            Actor = node.Texts("actor"),
            Recipient = node.Texts("recipient"),
            IsReciprocal = node.Text("reciprocal") == "true",
            Governs = node.Text("governs") is { } status ? Parse<EventStatus>(status, file, node) : null,
            Mode = node.Text("mode"),
            Cameo = node.Text("cameo"),
            Contexts = node.Texts("contexts"),
            Strength = node.Text("strength") is { } strength ? Parse<FrameStrength>(strength, file, node) : FrameStrength.Normal,
            Example = example,
        };
    }

    private static T Parse<T>(string text, string file, YamlTree node)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw Fault("CHY0421", file, node.Line, $"\"{text}\" is not one of {string.Join(", ", Enum.GetNames<T>())}");

    private static KnowledgeException Fault(string code, string file, int line, string message) => new(code, $"{file}:{line} {message}.");
}
