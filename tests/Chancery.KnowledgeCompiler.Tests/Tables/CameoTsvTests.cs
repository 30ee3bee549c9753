using Chancery.KnowledgeCompiler.Tables;
using Chancery.Ontology;

namespace Chancery.KnowledgeCompiler.Tests.Tables;

public sealed class CameoTsvTests
{
    private const string Codes = "# code\n120\t-4.0\tscale\trefusal\n125\t-5.0\tscale\trefusal to meet\n";

    // Every type must have a row; which code is of no matter here.
    private static readonly string Types = string.Concat(EventTypes.All.Select(type => $"{type}\t-\t120\n"));

    [Fact]
    public void Reads_codes_intensities_and_modes()
    {
        var table = Read(Codes, Types + "REJECT\tmeet\t125\ta remark\n");
        Assert.Equal(new CameoCode("125", -5, "refusal to meet"), table.Find(EventType.Reject, "meet"));
        Assert.Equal("120", table.Find(EventType.Reject, null)!.Code);
        Assert.True(table.HasMode(EventType.Reject, "meet"));
    }

    [Theory]
    [InlineData("12\t-4.0\tscale\n", "", "CHY0401 cameo.tsv:4 ")]
    [InlineData("12a\t-4.0\tscale\trefusal\n", "", "CHY0402 cameo.tsv:4 ")]
    [InlineData("12345\t-4.0\tscale\trefusal\n", "", "CHY0402 cameo.tsv:4 ")]
    [InlineData("121\t-11\tscale\trefusal\n", "", "CHY0402 cameo.tsv:4 ")]
    [InlineData("121\t-4.25\tscale\trefusal\n", "", "CHY0402 cameo.tsv:4 ")]
    [InlineData("121\t-4,2\tscale\trefusal\n", "", "CHY0402 cameo.tsv:4 ")]
    [InlineData("121\t-4.0\tguess\trefusal\n", "", "CHY0402 cameo.tsv:4 ")]
    [InlineData("120\t-4.0\tscale\trefusal\n", "", "CHY0407 cameo.tsv:4 ")]
    [InlineData("", "REJECT\tmeet\n", "CHY0401 modes.tsv:17 ")]
    [InlineData("", "DANCE\tmeet\t125\n", "CHY0402 modes.tsv:17 ")]
    [InlineData("", "REJECT\t\t125\n", "CHY0402 modes.tsv:17 ")]
    [InlineData("", "REJECT\tmeet\t126\n", "CHY0407 modes.tsv:17 ")]
    [InlineData("", "REJECT\t-\t125\n", "CHY0407 modes.tsv:17 ")]
    public void A_row_that_can_not_be_used_is_told_with_its_line(string code, string mode, string message) =>
        Assert.StartsWith(message, Assert.Throws<KnowledgeException>(() => Read(Codes + code, Types + mode)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_type_without_a_row_is_told()
    {
        var fault = Assert.Throws<KnowledgeException>(() => Read(Codes, Types.Replace("AID\t-\t120\n", "", StringComparison.Ordinal)));
        Assert.Equal("CHY0407", fault.Code);
        Assert.Contains("AID", fault.Message, StringComparison.Ordinal);
    }

    private static CameoTable Read(string codes, string modes) => CameoTsv.Read(new StringReader(codes), new StringReader(modes));
}
