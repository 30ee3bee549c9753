using System.Globalization;
using Chancery.Knowledge;
using Chancery.Ontology;

namespace Chancery.KnowledgeCompiler.Tables;

/// <summary>Reads the gazetteer: countries, regions, <c>data/knowledge/places</c>; the format is described in <c>docs/lexicons.md</c>.</summary>
internal sealed class PlacesTsv
{
    private const string DivisionsFile = "places/divisions.tsv";
    private readonly Func<string, TextReader> open;
    private readonly List<NamedPlace> places = [];
    private readonly Dictionary<(string Country, string Code), int> divisions = [];
    private readonly HashSet<int> ids = [];

    /// <summary>Names that regions and features of a country have; its own then stand for the country no more: Scotland is a part of the kingdom.</summary>
    private readonly HashSet<(string Name, string Country)> parts = [];

    private PlacesTsv(Func<string, TextReader> open) => this.open = open;

    /// <summary>Reads the tables.</summary>
    /// <param name="open">Opens a file by its path under <c>data/knowledge</c>.</param>
    /// <exception cref="KnowledgeException">CHY0401, CHY0402: a row can't be read. CHY0408: the tables contradict each other.</exception>
    public static IReadOnlyList<NamedPlace> Read(Func<string, TextReader> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var tables = new PlacesTsv(open);
        tables.ReadRows(DivisionsFile, 6, tables.Division);
        tables.ReadRows("regions/regions.tsv", 6, tables.Region);
        tables.ReadRows("places/districts.tsv", 5, tables.District);
        tables.ReadRows("places/features.tsv", 5, tables.Feature);
        tables.ReadRows("countries/countries.tsv", 7, tables.Country);
        tables.ReadRows(SettlementRow.File, SettlementRow.Columns, tables.Settlement);
        return tables.places;
    }

    private void ReadRows(string file, int columns, Action<TsvRow> add)
    {
        using var reader = open(file);
        foreach (var row in TsvRow.Read(reader, file, columns))
            add(row);
    }

    private void Division(TsvRow row)
    {
        if (!divisions.TryAdd((row.Country(0), row.Cells[1]), places.Count))
            throw row.Fault("CHY0408", $"the division \"{row.Cells[1]}\" of {row.Cells[0]} stands twice. Keep one row");
        Add(new Place(0, row.Cells[2], PlaceKind.Region, row.Cells[0], row.Cells[1], row.Latitude(3), row.Longitude(4)), [row.Cells[2]], row.Entries(5));
    }

    /// <summary>A region is a division under further names, or has coordinates of its own, or neither: then it is no place.</summary>
    private void Region(TsvRow row)
    {
        var names = row.Entries(0);
        if (row.Cells[3] != "-")
        {
            var number = Contained(row, row.Country(1), row.Cells[3]);
            places[number] = places[number] with { Names = [.. places[number].Names, .. names] };
        }
        else if (row.Cells[4] != "-")
        {
            Add(new Place(0, names[0], PlaceKind.Region, row.Country(1), "", row.Latitude(4), row.Longitude(5)), names, []);
        }
        else
        {
            return;
        }

        foreach (var name in names)
            parts.Add((name, row.Cells[1]));
    }

    private void District(TsvRow row)
    {
        Contained(row, row.Country(0), row.Cells[1]);
        Add(new Place(0, row.Cells[2], PlaceKind.Area, row.Cells[0], row.Cells[1], row.Latitude(3), row.Longitude(4)), [row.Cells[2]], []);
    }

    private void Feature(TsvRow row)
    {
        var (names, countries) = (row.Entries(0), row.Entries(2));
        if (!Enum.TryParse<PlaceKind>(row.Cells[1], ignoreCase: true, out var kind) || row.Cells[1].Any(character => !char.IsAsciiLetterLower(character)))
            throw row.Fault("CHY0402", $"\"{row.Cells[1]}\" is not a kind of place. Write one of {string.Join(", ", Enum.GetNames<PlaceKind>()).ToLowerInvariant()}");
        if (Array.Find(countries, country => !IsCountry(country)) is { } other)
            throw row.Fault("CHY0402", $"\"{other}\" is not a country code. Write three capitals, as COL");
        Add(new Place(0, names[0], kind, string.Join(';', countries), "", row.Latitude(3), row.Longitude(4)), names, []);
        foreach (var (name, country) in names.SelectMany(name => countries.Select(country => (name, country))))
            parts.Add((name, country));
    }

    private void Country(TsvRow row)
    {
        var names = row.Entries(1);
        string[] own = [.. names.Where((name, position) => position == 0 || !parts.Contains((name, row.Cells[0])))];
        Add(new Place(0, names[0], PlaceKind.Country, row.Country(0), "", row.Latitude(5), row.Longitude(6)), own, []);
    }

    private void Settlement(TsvRow row)
    {
        var settlement = SettlementRow.Read(row);
        if (settlement.Division.Length > 0)
        {
            // A division has the people of its places.
            var number = Contained(row, settlement.Country, settlement.Division);
            var division = places[number].Place;
            places[number] = places[number] with { Place = division with { Population = division.Population + settlement.Population } };
        }

        if (settlement.GeoNamesId != 0 && !ids.Add(settlement.GeoNamesId))
            throw row.Fault("CHY0408", $"the GeoNames id {settlement.GeoNamesId} stands twice. Keep one row");
        Add(settlement.ToPlace(), [settlement.Name], settlement.OtherNames);
    }

    /// <summary>The number of a division that must be there.</summary>
    private int Contained(TsvRow row, string country, string division) => divisions.TryGetValue((country, division), out var number)
        ? number
        : throw row.Fault("CHY0408", $"the division \"{division}\" of {country} does not stand in {DivisionsFile}. Write a row for it there, or \"-\"");

    private void Add(Place place, IReadOnlyList<string> names, IReadOnlyList<string> otherNames) => places.Add(new NamedPlace(place, names, otherNames));

    private static bool IsCountry(string code) => code.Length == 3 && code.All(char.IsAsciiLetterUpper);
}
