using System.Collections.Immutable;
using System.Text;
using Chancery.English.Compiled;
using Chancery.Events.Lexicon;
using Chancery.Knowledge;
using Chancery.KnowledgeCompiler.Lexicons;
using Chancery.KnowledgeCompiler.Tables;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.KnowledgeCompiler;

/// <summary>Reads the readable files.</summary>
internal static class KnowledgeSources
{
    /// <summary>Reads and checks all of them.</summary>
    /// <param name="folder">The folder <c>data</c>.</param>
    /// <exception cref="KnowledgeException">A file can't be read: CHY0401 to CHY0424, with file and line.</exception>
    /// <exception cref="IOException">A file is missing.</exception>
    public static KnowledgeContent Read(string folder)
    {
        using var placeWords = Open(folder, "lexicons/places.yaml");
        var places = PlaceYaml.Read(placeWords, "places.yaml");
        var names = NamesTsv.Read(file => Open(folder, "knowledge", file), Offices(folder), places.CommonNames);
        using var roles = Open(folder, "knowledge/actors/roles.tsv");
        using var actors = Open(folder, "lexicons/actors.yaml");
        using var operators = Open(folder, "lexicons/operators.yaml");
        using var times = Open(folder, "lexicons/time.yaml");
        using var codes = Open(folder, "ontology/cameo.tsv");
        using var modes = Open(folder, "ontology/modes.tsv");
        var cameo = CameoTsv.Read(codes, modes);
        var content = new KnowledgeContent(
            names,
            RolesTsv.Read(roles),
            ActorYaml.Read(actors, "actors.yaml"),
            places,
            OperatorYaml.Read(operators, "operators.yaml"),
            [.. Enum.GetNames<EventType>().SelectMany(type => Frames(folder, cameo, $"frames/{type.ToLowerInvariant()}.yaml"))],
            cameo,
            TimeYaml.Read(times, "time.yaml"),
            [.. TextRules.ListNames.Select(name => new WordList(name, Lines(folder, $"english-tokens/{name}"))), new WordList("irregular-verbs", Lines(folder, "english-forms/irregular-verbs"))]);

        // What the engine makes of them is checked here too, so that nothing is left to go wrong at the start of the program.
        _ = KnownWords.Of(new FrameLexicon(content.Frames), content.Operators, content.WordLists.Single(list => list.Name == "irregular-verbs").Entries);
        _ = TextRules.Parse(name => content.WordLists.Single(list => list.Name == name).Entries);
        return content;
    }

    /// <summary>Reads and checks the places of the gazetteer.</summary>
    /// <param name="folder">The folder <c>data</c>.</param>
    /// <exception cref="KnowledgeException">CHY0401, CHY0402, CHY0408, with file and line.</exception>
    /// <exception cref="IOException">A file is missing.</exception>
    public static IReadOnlyList<NamedPlace> ReadPlaces(string folder) => PlacesTsv.Read(file => Open(folder, "knowledge", file));

    /// <summary>The files of office holders, in an order that is the same on every machine.</summary>
    private static IEnumerable<string> Offices(string folder) =>
        Directory.EnumerateFiles(Path.Combine(folder, "knowledge/offices"), "*.tsv").Select(path => $"offices/{Path.GetFileName(path)}").Order(StringComparer.Ordinal);

    private static ImmutableArray<Frame> Frames(string folder, CameoTable cameo, string file)
    {
        using var reader = Open(folder, "lexicons", file);
        return FrameYaml.Read(reader, file, cameo);
    }

    private static ImmutableArray<string> Lines(string folder, string name) =>
        [.. File.ReadLines(Path.Combine(folder, "lexicons", $"{name}.txt"), Encoding.UTF8).Where(line => line.Length > 0 && line != "#" && !line.StartsWith("# ", StringComparison.Ordinal))];

    private static StreamReader Open(params string[] path) => new(Path.Combine(path), Encoding.UTF8);
}
