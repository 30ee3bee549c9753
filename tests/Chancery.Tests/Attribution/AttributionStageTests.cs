using Chancery.Attribution;

namespace Chancery.Tests.Attribution;

/// <summary>Quotations that go on without a cue.</summary>
public sealed class AttributionStageTests
{
    private const string Closed = "“//PUNCT/3/punct We/we/PRON/3/nsubj won/win/VERB/6/ccomp ,//PUNCT/3/punct ”//PUNCT/3/punct said/say/VERB/0/root Moscow//PROPN/6/nsubj .//PUNCT/6/punct";
    private const string Open = "Moscow//PROPN/2/nsubj said/say/VERB/0/root :/:/PUNCT/5/punct “//PUNCT/5/punct Stay/stay/VERB/2/ccomp .//PUNCT/5/punct";
    private const string Quoted = "“//PUNCT/3/punct We/we/PRON/3/nsubj stay//VERB/0/root .//PUNCT/3/punct ”//PUNCT/3/punct";
    private const string Bare = "We/we/PRON/2/nsubj stay//VERB/0/root .//PUNCT/2/punct";
    private const string Other = "“//PUNCT/2/punct No/no/INTJ/4/ccomp ”//PUNCT/2/punct said/say/VERB/0/root Peru//PROPN/4/nsubj";

    [Theory]
    [InlineData(Closed + "\n" + Quoted, "Moscow | - | “ We stay . ”")]
    [InlineData(Closed + "\n¶ " + Quoted, "Moscow | - | “ We stay . ”")]
    [InlineData(Closed + "\n" + Other + "\n" + Quoted, "Peru | - | “ We stay . ”")]
    [InlineData(Open + "\n" + Bare, "Moscow | - | We stay .")]
    public void A_quotation_goes_on_with_the_last_speaker(string lines, string expected)
    {
        var (document, statements) = Sayings.Read(lines);

        Assert.Equal(expected, Sayings.Show(document, statements[^1]));
        Assert.Equal((StatementKind.Direct, "quotation.continued"), (statements[^1].Kind, statements[^1].Provenance.Rule));
    }

    [Theory]
    [InlineData(Closed + "\n" + Bare, 1)]
    [InlineData(Open + "\n¶ " + Bare, 1)] // a mark never closed ends with its paragraph
    [InlineData(Open + "\n“//PUNCT/2/punct Go/go/VERB/0/root ”//PUNCT/2/punct\n" + Bare, 2)]
    [InlineData(Quoted, 0)] // nobody has spoken yet
    public void Nothing_goes_on_outside_quotation_marks(string lines, int count) => Assert.Equal(count, Sayings.Read(lines).Statements.Count);
}
