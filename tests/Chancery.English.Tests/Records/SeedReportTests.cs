using Chancery.Events;
using Chancery.Ontology;
using Chancery.Record;
using Chancery.Testing;
using NodaTime;

namespace Chancery.English.Tests.Records;

/// <summary>The report this product was conceived from, with the shipped model: what its record must hold at least.</summary>
public class SeedReportTests
{
    private const string Report = "seed/report.txt";

    private static readonly Lazy<ReportRecord> Record = new(() =>
        EnglishPipeline.Load().Read(File.ReadAllText(SharedFiles.Find(Report)), new LocalDate(2025, 9, 27)));

    [SharedTheory(Report)]
    [InlineData(EventType.Sanction, "USA", "COL", "announced the revocation of Colombian President Gustavo Petro's visa")]
    [InlineData(EventType.Request, "COL", "USA", "urged US soldiers")]
    [InlineData(EventType.Request, "COL", "USA", "demanded a criminal investigation")]
    [InlineData(EventType.Assault, "USA", "USA", "airstrikes against alleged drug-trafficking boats")]
    [InlineData(EventType.Accuse, "USA", "COL", "as reckless")]
    [InlineData(EventType.Accuse, "COL", "USA", "criticized the move")]
    [InlineData(EventType.Accuse, "COL", "USA", "condemned US")]
    [InlineData(EventType.Accuse, "COL", "USA", "allegations that US officials")]
    [InlineData(EventType.Accuse, "USA", "VEN", "accuses")]
    [InlineData(EventType.Sanction, "USA", "PSE", "denied visas to Palestinian President Mahmoud Abbas")]
    public void Holds_the_act(EventType type, string actor, string recipient, string evidence)
    {
        var record = Record.Value;
        Assert.Contains(record.Events, coded =>
            coded.Type == type
            && coded.Status == EventStatus.Occurred
            && coded.Evidence.Any(span => record.Document.Surface(span).Contains(evidence, StringComparison.Ordinal))
            && Countries(coded.Actors).Contains(actor)
            && Countries(coded.Recipients).Contains(recipient));
    }

    [SharedFact(Report)]
    public void The_visa_told_three_times_is_one_act()
    {
        var revoked = Assert.Single(Record.Value.Events, coded =>
            coded.Type == EventType.Sanction && coded.Status == EventStatus.Occurred && Countries(coded.Recipients).Contains("COL"));
        Assert.Equal(2, revoked.Mentions.Length);
    }

    [SharedFact(Report)]
    public void Nothing_has_happened_to_Netanyahu()
    {
        var toIsrael = Record.Value.Events.Where(coded => Countries(coded.Recipients).Contains("ISR")).ToList();
        Assert.Equal(EventStatus.Hypothetical, Assert.Single(toIsrael).Status);
        Assert.Contains("Benedetti", Record.Value.Document.Surface(Assert.Single(toIsrael[0].Attribution).Span!.Value), StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Countries(IEnumerable<Participant> participants) => participants.SelectMany(participant => participant.Codes).Select(code => code.Country);
}
