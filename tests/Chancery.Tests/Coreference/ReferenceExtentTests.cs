using Chancery.Coreference;
using Chancery.Grammar;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.Tests.Coreference;

public sealed class ReferenceExtentTests
{
    [Theory]
    [InlineData("the/the/DET/2/det army/army/NOUN/6/nsubj that/that/PRON/4/nsubj fled/flee/VERB/2/acl:relcl ,/,/PUNCT/2/punct lost/lose/VERB/0/root", 1, "the army that fled")]
    [InlineData("in/in/ADP/3/case the/the/DET/3/det army/army/NOUN/7/obl of/of/ADP/5/case Peru/Peru/PROPN/3/nmod ,/,/PUNCT/3/punct x/x/VERB/0/root", 2, "the army of Peru")]
    [InlineData("Peru/Peru/PROPN/4/nsubj and/and/CCONJ/3/cc Kenya/Kenya/PROPN/1/conj met/meet/VERB/0/root", 0, "Peru")]
    [InlineData("Otieno/Otieno/PROPN/5/nsubj ,/,/PUNCT/4/punct a/a/DET/4/det lawyer/lawyer/NOUN/1/appos slept/sleep/VERB/0/root", 0, "Otieno")]
    [InlineData("she/she/PRON/4/nsubj is/be/AUX/4/cop the/the/DET/4/det minister/minister/NOUN/0/root now/now/ADV/4/advmod", 3, "the minister")]
    [InlineData("Peru/Peru/PROPN/3/nmod:poss 's/'s/PART/1/case army/army/NOUN/0/root", 0, "Peru 's")]
    [InlineData("the/the/DET/2/det council/council/NOUN/6/nsubj (/(/PUNCT/4/punct PUC/PUC/PROPN/2/nmod )/)/PUNCT/4/punct met/meet/VERB/0/root", 1, "the council ( PUC )")]
    [InlineData("(/(/PUNCT/2/punct Peru/Peru/PROPN/0/root )/)/PUNCT/2/punct", 1, "Peru")]
    public void Has_what_modifies_the_head_and_no_more(string line, int head, string phrase)
    {
        var document = TreeText.ReadLines(line);
        var (first, last) = ReferenceExtent.Of(document.Get(GrammarLayers.Trees)[0].Index, head);

        Assert.Equal(phrase, document.Surface(document.Get(TextLayers.Sentences)[0].SpanOf(first, last)));
    }
}
