using Chancery.Knowledge;
using Chancery.Ontology;
using Chancery.Text;
using NodaTime;
using NodaTime.Text;

namespace Chancery.KnowledgeCompiler.Tables;

/// <summary>Reads the tables of names (<c>data/knowledge</c>); the format is described in <c>docs/lexicons.md</c>.</summary>
internal static class NamesTsv
{
    /// <summary>Reads the tables.</summary>
    /// <param name="open">Opens a file by its name: <c>countries.tsv</c>, <c>organizations.tsv</c>, <c>leaders.tsv</c>, <c>cities.tsv</c>.</param>
    /// <exception cref="KnowledgeException">CHY0401, CHY0402: a row can't be read.</exception>
    public static NameTable Read(Func<string, TextReader> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var entries = new Dictionary<string, List<KnownName>>(24_000, StringComparer.Ordinal);
        using (var reader = open("countries.tsv"))
        {
            foreach (var (line, cells) in TsvLines.Read(reader, "countries.tsv", 4))
            {
                var country = Code("countries.tsv", line, cells[0]);
                var shown = TsvLines.Entries(cells[1])[0];
                AddAll(TsvLines.Entries(cells[1]), new KnownName(NameKind.Country, shown, country));
                AddAll(TsvLines.Entries(cells[2]), new KnownName(NameKind.People, shown, country));
                AddAll(TsvLines.Entries(cells[3]), new KnownName(NameKind.Seat, shown, country));
            }
        }

        using (var reader = open("organizations.tsv"))
        {
            foreach (var (line, cells) in TsvLines.Read(reader, "organizations.tsv", 2))
            {
                foreach (var name in TsvLines.Entries(cells[0]))
                    AddAll([name], new KnownName(NameKind.Organization, name, cells[1] == "-" ? null : Code("organizations.tsv", line, cells[1])));
            }
        }

        using (var reader = open("leaders.tsv"))
        {
            foreach (var (line, cells) in TsvLines.Read(reader, "leaders.tsv", 4))
            {
                var known = TsvLines.Entries(cells[0]);
                AddAll(known, new KnownName(NameKind.Leader, known[0], Code("leaders.tsv", line, cells[1]), Date(line, cells[2], false), Date(line, cells[3], true)));
            }
        }

        using (var reader = open("cities.tsv"))
        {
            foreach (var (line, cells) in TsvLines.Read(reader, "cities.tsv", 2))
            {
                if (!entries.ContainsKey(cells[0]))
                    Add(cells[0], new KnownName(NameKind.City, cells[0], Code("cities.tsv", line, cells[1])));
            }
        }

        string[] names = [.. entries.Keys];
        KnownName[][] meanings = [.. entries.Values.Select(list => list.ToArray())];
        return new NameTable(new WordIndex(names), new WordIndex([.. names.Select(FirstWord).Distinct(StringComparer.Ordinal)]), number => meanings[number]);

        void AddAll(IEnumerable<string> all, KnownName name)
        {
            foreach (var key in all)
            {
                Add(key, name);
                var upper = key.ToUpperInvariant();
                if (upper.Length > 3 && upper != key)
                    Add(upper, name);
            }
        }

        void Add(string key, KnownName name)
        {
            if (!entries.TryGetValue(key, out var list))
                entries.Add(key, list = []);
            list.Add(name);
        }
    }

    private static string FirstWord(string name)
    {
        var end = name.AsSpan().IndexOfAny(" '-.");
        return end <= 0 ? name : name[..end];
    }

    private static ActorCode Code(string file, int line, string text) => ActorCode.TryParse(text, out var code)
        ? code
        : throw new KnowledgeException("CHY0402", $"{file}:{line} \"{text}\" is not an actor code. Write a country and a sector, as in \"COL GOV\".");

    private static LocalDate? Date(int line, string text, bool isEnd)
    {
        if (text.Length == 0)
            return null;
        if (text.Length == 4 && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var year))
            return isEnd ? new LocalDate(year, 12, 31) : new LocalDate(year, 1, 1);
        var parsed = LocalDatePattern.Iso.Parse(text);
        return parsed.Success
            ? parsed.Value
            : throw new KnowledgeException("CHY0402", $"leaders.tsv:{line} \"{text}\" is not a date. Use yyyy-MM-dd, or the year alone.");
    }
}
