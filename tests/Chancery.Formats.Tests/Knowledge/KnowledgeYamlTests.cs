using Chancery.Formats.Knowledge;
using Chancery.Knowledge;
using NodaTime;

namespace Chancery.Formats.Tests.Knowledge;

public sealed class KnowledgeYamlTests
{
    [Fact]
    public void Reads_persons_bodies_and_roles_with_their_lines()
    {
        var own = Read("""
            persons:
              - names: [Ada Perez, Perez]
                offices:
                  - {office: president, code: COL GOV, from: 2018, to: 2022-08}
            organizations:
              - names: [Blue Front]
                code: KEN REB
            roles:
              - nouns: [Warlord]
                sector: REB
                strength: weak
            """);

        Assert.Equal((NameKind.Leader, "president", new LocalDate(2018, 1, 1), new LocalDate(2022, 8, 31)), (own.Names[0].Entry.Kind, own.Names[0].Entry.Office, own.Names[0].Entry.From!.Value, own.Names[0].Entry.To!.Value));
        Assert.Equal(("own.yaml:4", "own.yaml:6"), (own.Names[0].Origin, own.Names[1].Origin));
        Assert.Equal(new OwnRole("warlord", new Role("REB", true), "own.yaml:9"), Assert.Single(own.Roles));
    }

    [Theory]
    [InlineData("persons:\n  - names: [Ada]\n    offices:\n      - {office: president, code: COL GOV, from: 2022, to: 2018}\n", "CHY0435 own.yaml:4 president ends on 2018, before it begins on 2022.")]
    [InlineData("organizations:\n  - names: [Front]\n    code: XYZ REB\n", "CHY0434 own.yaml:2 \"XYZ\"")]
    [InlineData("organizations:\n  - names: [Front]\n    code: COL REBEL\n", "CHY0434 own.yaml:2 \"COL REBEL\"")]
    [InlineData("organizations:\n  - names: [Front]\n    code: COL ABC\n", "CHY0434 own.yaml:2 \"ABC\"")]
    [InlineData("roles:\n  - nouns: [warlord]\n    sector: WAR\n", "CHY0434 own.yaml:2 \"WAR\"")]
    [InlineData("organizations:\n  - names: [Front]\n    code: COL REB\n  - names: [Front, F]\n    code: COL PTY\n", "CHY0433 own.yaml:4 \"Front\" is COL PTY, but COL REB in own.yaml:2.")]
    [InlineData("persons:\n  - names: [Ada]\n    offices:\n      - {office: envoy, code: COL GOV}\n      - {office: envoy, code: KEN GOV}\n", "CHY0433 own.yaml:5 \"Ada\", envoy, is KEN GOV, but COL GOV in own.yaml:4.")]
    [InlineData("roles:\n  - nouns: [warlord]\n    sector: REB\n  - nouns: [warlord]\n    sector: MIL\n", "CHY0433 own.yaml:4 the role \"warlord\"")]
    [InlineData("leaders:\n  - names: [Ada]\n", "CHY0436 own.yaml:1 the key \"leaders\" is not known. Known keys: persons, organizations, roles.")]
    [InlineData("persons:\n  - names: [Ada]\n", "CHY0436 own.yaml:2 a person has no office")]
    [InlineData("persons:\n  - names: [Ada]\n    offices:\n      - {office: envoy, code: COL GOV, from: soon}\n", "CHY0436 own.yaml:4 from: \"soon\" is not a date")]
    [InlineData("organizations:\n  - code: COL REB\n", "CHY0436 own.yaml:2 the key \"names\" is missing")]
    [InlineData("persons:\n  - [", "CHY0420 own.yaml:")]
    public void Refuses_with_line_and_remedy(string yaml, string message) =>
        Assert.StartsWith(message, Assert.Throws<KnowledgeException>(() => Read(yaml)).Message, StringComparison.Ordinal);

    private static OwnKnowledge Read(string yaml) => new KnowledgeYaml("own.yaml", Codes.Known).Read(new StringReader(yaml));
}
