using System.Collections.Immutable;

namespace Chancery.Text;

public sealed partial class TextRules
{
    private readonly bool[] emoticonStarts = new bool[128];

    private TextRules(Func<string, ImmutableArray<string>> list)
    {
        (abbreviations, abbreviationKinds) = ParseAbbreviations(list("abbreviations"));
        (contractions, contractionEntries) = ParseContractions(list("contractions"));
        Clitics = [.. list("clitics").OrderByDescending(clitic => clitic.Length)];
        prefixes = Set(list("prefixes").Select(prefix => prefix.TrimEnd('-')));
        suffixes = Set(list("suffixes").Select(suffix => suffix.TrimStart('-')));
        words = Set(list("words"));
        var faces = list("emoticons");
        emoticons = Set(faces);
        LongestEmoticon = faces.IsEmpty ? 0 : faces.Max(face => face.Length);
        foreach (var face in faces.Where(face => face[0] < emoticonStarts.Length))
            emoticonStarts[face[0]] = true;
        units = Set(list("units"));
        currencies = Set(list("currencies"));
        domains = Set(list("domains"));
        starters = Set(list("starters"));
        speech = Set(list("speech"));
        greetings = Set(list("greetings"));
        closings = Set(list("closings"));
    }

    /// <summary>The lists by which <see cref="Parse"/> asks for their lines.</summary>
    public static ImmutableArray<string> ListNames { get; } =
    [
        "abbreviations", "contractions", "clitics", "prefixes", "suffixes", "words", "emoticons", "units", "currencies", "domains", "starters",
        "speech", "greetings", "closings",
    ];

    /// <summary>Reads the lists.</summary>
    /// <param name="lines">Gives the lines of the list named (one of <see cref="ListNames"/>); lines that are empty or begin with <c>#</c> are
    /// skipped. The format of each list is told in <c>data/lexicons/english-tokens/SOURCE.md</c>.</param>
    /// <exception cref="KnowledgeException">A line can't be read (CHY0410).</exception>
    public static TextRules Parse(Func<string, IEnumerable<string>> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new TextRules(name =>
        {
            var entries = ImmutableArray.CreateBuilder<string>();
            foreach (var line in lines(name))
            {
                var entry = line.Trim();
                if (entry.Length == 0 || (entry[0] == '#' && (entry.Length == 1 || entry[1] == ' ')))
                    continue;
                if (entry.Split(' ')[0].Length > MaxEntryLength)
                    throw Fault(name, entry, $"is longer than {MaxEntryLength} characters");
                entries.Add(entry);
            }

            return entries.ToImmutable();
        });
    }

    private static WordIndex Set(IEnumerable<string> entries) => new([.. entries.Distinct(StringComparer.Ordinal)]);

    private static (WordIndex Words, AbbreviationKind[] Kinds) ParseAbbreviations(ImmutableArray<string> entries)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var fields = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length != 2 || !fields[0].EndsWith('.') || Kind(fields[1]) is null || !table.TryAdd(fields[0], fields[1]))
                throw Fault("abbreviations", entry, "is not an abbreviation with its full stop and a kind, or repeats one");
        }

        return (new WordIndex([.. table.Keys]), [.. table.Values.Select(name => Kind(name)!.Value)]);

        // Not by reflection, which takes longer than all the rest of the lists.
        static AbbreviationKind? Kind(string name) => name switch
        {
            "title" => AbbreviationKind.Title,
            "number" => AbbreviationKind.Number,
            "inner" => AbbreviationKind.Inner,
            "final" => AbbreviationKind.Final,
            "closing" => AbbreviationKind.Closing,
            "date" => AbbreviationKind.Date,
            _ => null,
        };
    }

    private static (WordIndex Words, ContractionEntry[] Entries) ParseContractions(ImmutableArray<string> entries)
    {
        var table = new Dictionary<string, ContractionEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var fields = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var parts = fields[0].Split('|');
            var cuts = ImmutableArray.CreateBuilder<int>();
            for (var (index, end) = (0, 0); index < parts.Length - 1; index++)
                cuts.Add(end += parts[index].Length);
            if (parts.Length < 2 || parts.Contains("") || !table.TryAdd(string.Concat(parts), new ContractionEntry(cuts.ToImmutable(), [.. fields[1..]])))
                throw Fault("contractions", entry, "is not a word divided by bars, or repeats one");
        }

        return (new WordIndex([.. table.Keys]), [.. table.Values]);
    }

    private static KnowledgeException Fault(string list, string entry, string fault) =>
        new("CHY0410", $"{list}.txt: \"{entry}\" {fault}. See SOURCE.md beside the file for its format.");
}
