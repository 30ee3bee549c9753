using Chancery.Knowledge;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.KnowledgeCompiler.Tables;

/// <summary>Reads the tables of names (<c>data/knowledge</c>); the format is described in <c>docs/lexicons.md</c>.</summary>
internal sealed class NamesTsv
{
    private readonly Dictionary<string, List<KnownName>> entries = new(64_000, StringComparer.Ordinal);

    private readonly IReadOnlySet<string> commonNames;

    private NamesTsv(IReadOnlySet<string> commonNames) => this.commonNames = commonNames;

    /// <summary>Reads the tables.</summary>
    /// <param name="open">Opens a file by its path under <c>data/knowledge</c>.</param>
    /// <param name="offices">The files of office holders, by the same paths.</param>
    /// <param name="commonNames">Names of cities that are common words and are left out.</param>
    /// <exception cref="KnowledgeException">CHY0401, CHY0402: a row can't be read.</exception>
    public static NameTable Read(Func<string, TextReader> open, IEnumerable<string> offices, IReadOnlySet<string> commonNames)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(offices);
        var names = new NamesTsv(commonNames);
        ReadRows(open, "countries/countries.tsv", 4, names.Country);
        ReadRows(open, "actors/organizations.tsv", 2, names.Organization);
        foreach (var file in offices)
            ReadRows(open, file, 5, names.Office);
        ReadRows(open, "regions/regions.tsv", 3, names.Region);
        names.Cities(open);
        return names.Table();
    }

    private static void ReadRows(Func<string, TextReader> open, string file, int columns, Action<TsvRow> add)
    {
        using var reader = open(file);
        foreach (var row in TsvRow.Read(reader, file, columns))
            add(row);
    }

    private void Country(TsvRow row)
    {
        var shown = row.Entries(1)[0];
        Add(row.Entries(1), new KnownName(NameKind.Country, shown, row.Code(0)));
        Add(row.Entries(2), new KnownName(NameKind.People, shown, row.Code(0)));
        Add(row.Entries(3), new KnownName(NameKind.Seat, shown, row.Code(0)));
    }

    /// <summary>Of a group that was something else at another time ("Taliban") a row has the first and the last day.</summary>
    private void Organization(TsvRow row)
    {
        var code = row.Cells[1] == "-" ? null : (ActorCode?)row.Code(1);
        var (from, to) = row.Cells.Length >= 4 ? (row.Date(2, isEnd: false), row.Date(3, isEnd: true)) : default;
        foreach (var name in row.Entries(0))
            Add([name], new KnownName(NameKind.Organization, name, code, from, to));
    }

    private void Office(TsvRow row)
    {
        var known = row.Entries(0);
        Add(known, new KnownName(NameKind.Leader, known[0], row.Code(1), row.Date(3, isEnd: false), row.Date(4, isEnd: true), row.Cells[2]));
    }

    private void Region(TsvRow row)
    {
        var shown = row.Entries(0)[0];
        Add(New(row.Entries(0)), new KnownName(NameKind.Region, shown, row.Code(1)));
        Add(New(row.Entries(2)), new KnownName(NameKind.People, shown, row.Code(1)));
    }

    /// <summary>The well known populated places, the largest first: of one name that one is taken.</summary>
    private void Cities(Func<string, TextReader> open)
    {
        var cities = new List<SettlementRow>();
        ReadRows(open, SettlementRow.File, SettlementRow.Columns, row => cities.Add(SettlementRow.Read(row)));
        foreach (var city in cities.Where(city => city.IsWellKnown && !commonNames.Contains(city.Name)).OrderByDescending(city => city.Population))
            Add(New([city.Name]), new KnownName(NameKind.City, city.Name, new ActorCode(city.Country, null)));
    }

    /// <summary>The names that no table before has: a city does not hide a capital, nor a region a country.</summary>
    private string[] New(string[] names) => [.. names.Where(name => !entries.ContainsKey(name))];

    private void Add(IEnumerable<string> names, KnownName name)
    {
        foreach (var key in names)
        {
            Add(key, name);
            if (!IsFoundInCapitals(key))
                Add(key.ToUpperInvariant(), name);
        }
    }

    private void Add(string key, KnownName name)
    {
        if (!entries.TryGetValue(key, out var list))
            entries.Add(key, list = []);
        list.Add(name);
    }

    private NameTable Table()
    {
        string[] names = [.. entries.Keys];
        KnownName[][] meanings = [.. entries.Values.Select(list => list.ToArray())];
        return new NameTable(new WordIndex(names), number => meanings[number]);
    }

    /// <summary>Whether the table finds a name in capitals without a form of its own: "LIMA" it does, "BOSNIA AND HERZEGOVINA" and "MCCAIN" not. Shorter names are not looked for in capitals.</summary>
    private static bool IsFoundInCapitals(string name)
    {
        var capitals = name.ToUpperInvariant().ToCharArray();
        return capitals.Length < NameForm.ShortestInCapitals || name.AsSpan().SequenceEqual(capitals)
            || (NameForm.TryUndoCapitals(capitals) && name.AsSpan().SequenceEqual(capitals));
    }
}
