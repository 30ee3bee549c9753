using System.Text.Json;
using Chancery.Ontology;

namespace Chancery.KnowledgeCompiler.Tests;

/// <summary>The shipped ontology against what the lexicon and the gold records use.</summary>
public sealed class OntologyTests
{
    private static readonly CameoTable Table = Shipped.Content.Cameo;

    [Theory]
    [InlineData(EventType.Sanction, "withdraw", "161", -4.0)]
    [InlineData(EventType.Assault, "aerial", "195", -10.0)]
    [InlineData(EventType.Accuse, "allege", "112", -2.0)]
    [InlineData(EventType.Consult, null, "040", 1.0)]
    [InlineData(EventType.Retreat, "release", "0841", 7.0)]
    public void A_mode_has_its_code_and_intensity(EventType type, string? mode, string code, double intensity)
    {
        var found = Table.Find(type, mode);
        Assert.Equal((code, intensity), (found!.Code, found.Intensity));
    }

    [Fact]
    public void Every_mode_of_the_gold_records_is_known()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Shipped.Folder, "gold/records"), "*.jsonl").SelectMany(File.ReadLines)
            .SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("events").EnumerateArray())
            .Select(coded => (Type: coded.GetProperty("type").GetString(), Mode: coded.TryGetProperty("mode", out var mode) ? mode.GetString() : null))
            .Distinct().ToList();
        Assert.True(used.Count > 50);
        Assert.All(used, pair => Assert.True(EventTypes.TryParse(pair.Type, out var type) && Table.HasMode(type, pair.Mode), $"{pair.Type} {pair.Mode}"));
    }

    [Fact]
    public void Deeds_have_the_sign_of_their_class() => Assert.All(Table.Modes, mode =>
    {
        var intensity = Table.Find(mode.Code)!.Intensity;
        Assert.True(mode.Type.Quad() switch
        {
            QuadClass.MaterialCooperation => intensity > 0,
            QuadClass.MaterialConflict => intensity < 0,
            _ => true,
        }, $"{mode.Type} {mode.Mode} {intensity}");
    });
}
