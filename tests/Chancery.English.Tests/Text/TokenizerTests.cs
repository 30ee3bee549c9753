using Chancery.English.Text;
using Chancery.Text;

namespace Chancery.English.Tests.Text;

public class TokenizerTests
{
    // Tokens by spaces; ~ marks a token that belongs to the same written word as the one before it.
    [Theory]
    [InlineData("They don't, can't and cannot.", "They do ~n't , ca ~n't and can ~not .")]
    [InlineData("It’s Smith's; we’d've gone.", "It ~’s Smith ~'s ; we ~’d ~'ve gone .")]
    [InlineData("I'm gonna, gotta, wanna go.", "I ~'m gon ~na , got ~ta , wan ~na go .")]
    [InlineData("the ministers' plan", "the ministers ~' plan")]
    [InlineData("'the ministers' he said", "' the ministers ' he said")]
    [InlineData("rock 'n' roll in the '90s and the 1990s", "rock 'n' roll in the '90s and the 1990s")]
    [InlineData("O'Brien of al-Qa'ida and Ba'ath", "O'Brien of al - Qa'ida and Ba'ath")]
    [InlineData("a US-led, well-known anti-war co-operation", "a US - led , well - known anti-war co-operation")]
    [InlineData("F-16 jets and state-of-the-art AK-47s", "F - 16 jets and state - of - the - art AK - 47s")]
    [InlineData("U.S.-British talks in the U.S. on Tuesday", "U.S. - British talks in the U.S. on Tuesday")]
    [InlineData("Gen. J. R. Smith, Ph.D., of No. 10", "Gen. J. R. Smith , Ph.D. , of No. 10")]
    [InlineData("She said no. Then nothing.", "She said no . Then nothing .")]
    [InlineData("$5 million, US$4.5bn, €10,000.50", "$ 5 million , US$ 4.5 bn , € 10,000.50")]
    [InlineData("5km, 10 kg, 65%, 30C, 20th, 4G", "5 km , 10 kg , 65 % , 30C , 20th , 4G")]
    [InlineData("9/11, 11/28/2000, 1/2 and/or 5pm at 10:30", "9/11 , 11/28/2000 , 1 / 2 and / or 5 pm at 10:30")]
    [InlineData("1969-1970 or 713-853-3989", "1969 - 1970 or 713-853-3989")]
    [InlineData("See http://bbc.co.uk/news?id=5, or mail a.b@c.org.", "See http://bbc.co.uk/news?id=5 , or mail a.b@c.org .")]
    [InlineData("whitehouse.gov (report.pdf)", "whitehouse.gov ( report.pdf )")]
    [InlineData("#MeToo @POTUS :-) :)", "#MeToo @POTUS :-) :)")]
    [InlineData("Wait... what?! No -- really—yes…", "Wait ... what ?! No -- really — yes …")]
    [InlineData("\"Stop,\" he said. ``Go.''", "\" Stop , \" he said . `` Go . ''")]
    [InlineData("“We won’t,” ‘he’ said [sic]", "“ We wo ~n’t , ” ‘ he ’ said [ sic ]")]
    [InlineData("AT&T and R&D, w/o tax", "AT&T and R&D , w/o tax")]
    [InlineData("BOGOTA, Sept 27 (Reuters) - Washington", "BOGOTA , Sept 27 ( Reuters ) - Washington")]
    [InlineData("LONDON—Talks", "LONDON — Talks")]
    [InlineData("its a shame that its rules fail", "it ~s a shame that its rules fail")]
    [InlineData("👩‍👩‍👧 🇨🇴🇺🇸 né", "👩‍👩‍👧 🇨🇴 🇺🇸 né")]
    [InlineData("Bush ( R . ) vs. Kerry", "Bush ( R . ) vs. Kerry")]
    public void Divides_as_the_treebanks_do(string text, string tokens)
    {
        var document = English.Read(text);
        Assert.Equal(tokens, English.Tokens(document));
    }

    [Theory]
    [InlineData("COVID-19 and SARS-CoV-2", "COVID - 19 and SARS-CoV-2")]
    [InlineData("etc. at the end etc.", "etc. at the end etc .")]
    [InlineData("He lives in the U.S.", "He lives in the U.S.")]
    public void Treats_final_stops_and_codes_as_EWT(string text, string tokens) => Assert.Equal(tokens, English.Tokens(English.Read(text)));

    [Fact]
    public void Loads_every_list() => Assert.Same(EnglishText.Rules, EnglishText.Rules);
}
