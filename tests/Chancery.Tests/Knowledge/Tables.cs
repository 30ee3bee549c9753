using Chancery.Knowledge;
using Chancery.Ontology;
using Chancery.Text;
using NodaTime;

namespace Chancery.Tests.Knowledge;

/// <summary>Small tables of names, roles and words for tests.</summary>
internal static class Tables
{
    /// <summary>A name for each kind and more; "kind name code".</summary>
    public static readonly NameTable Names = Of(
        Entry(NameKind.Country, "Peru", "PER"),
        Entry(NameKind.Country, "Kenya", "KEN"),
        Entry(NameKind.Country, "Norway", "NOR"),
        Entry(NameKind.Country, "Jordan", "JOR"),
        Entry(NameKind.Country, "North Korea", "PRK"),
        Entry(NameKind.Country, "South Korea", "KOR"),
        Entry(NameKind.Country, "Côte d'Ivoire", "CIV"),
        Entry(NameKind.People, "Peruvian", "PER"),
        Entry(NameKind.People, "Kenyan", "KEN"),
        Entry(NameKind.People, "Kenyans", "KEN"),
        Entry(NameKind.Seat, "Lima", "PER"),
        Entry(NameKind.Region, "Catalonia", "ESP"),
        Entry(NameKind.City, "Cusco", "PER"),
        Entry(NameKind.City, "Cusco City", "PER"),
        Entry(NameKind.City, "Salcedo", "ECU"),
        Entry(NameKind.Organization, "Congress", "USA LEG"),
        Entry(NameKind.Organization, "Security Council", "UNO GOV"),
        Entry(NameKind.Organization, "al-Shabaab", "SOM REB"),
        Entry(NameKind.Leader, "Dina Boluarte", "PER GOV", "president", new LocalDate(2022, 12, 7), new LocalDate(2025, 10, 10)),
        Entry(NameKind.Leader, "Boluarte", "PER GOV", "president", new LocalDate(2022, 12, 7), new LocalDate(2025, 10, 10)),
        Entry(NameKind.Leader, "David Lee", "USA GOV", "senator"),
        Entry(NameKind.Leader, "Abbas", "PSE GOV", "president"));

    /// <summary>Strong nouns, then weak ones.</summary>
    public static readonly RoleTable Roles = new(
        ["minister", "government", "army", "soldier", "police", "officer", "judge", "lawyer", "farmer", "rights group", "spokesman", "member"],
        [
            new Role("GOV", false), new Role("GOV", false), new Role("MIL", false), new Role("MIL", false), new Role("COP", false), new Role("MIL", false), new Role("JUD", false),
            new Role("CVL", false), new Role("AGR", false), new Role("NGO", false), new Role("GOV", true), new Role("PTY", true),
        ]);

    private static NameTable Of(params KnownName[] entries)
    {
        var names = entries.Select(entry => entry.Name).Distinct().ToList();
        return new NameTable(new WordIndex(names), number => [.. entries.Where(entry => entry.Name == names[number])]);
    }

    private static KnownName Entry(NameKind kind, string name, string code, string? office = null, LocalDate? from = null, LocalDate? to = null) =>
        new(kind, name, ActorCode.Parse(code), from, to, office);
}
