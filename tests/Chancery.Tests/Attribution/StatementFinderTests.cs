using Chancery.Attribution;

namespace Chancery.Tests.Attribution;

public sealed class StatementFinderTests
{
    [Theory]
    [InlineData("The/the/DET/2/det minister//NOUN/3/nsubj said/say/VERB/0/root the//DET/5/det army//NOUN/6/nsubj fled/flee/VERB/3/ccomp .//PUNCT/3/punct", "The minister | said | the army fled")]
    [InlineData("The/the/DET/2/det minister//NOUN/3/nsubj said/say/VERB/0/root the//DET/5/det army//NOUN/6/nsubj fled/flee/VERB/3/ccomp .//PUNCT/6/punct", "The minister | said | the army fled")]
    [InlineData("The/the/DET/2/det army//NOUN/3/nsubj fled/flee/VERB/7/ccomp ,//PUNCT/7/punct the//DET/6/det minister//NOUN/7/nsubj said/say/VERB/0/root .//PUNCT/7/punct", "the minister | said | The army fled")]
    [InlineData("The/the/DET/2/det army//NOUN/3/nsubj fled/flee/VERB/5/ccomp ,//PUNCT/5/punct said/say/VERB/0/root the//DET/7/det minister//NOUN/5/nsubj .//PUNCT/5/punct", "the minister | said | The army fled")]
    public void Content_is_the_clause_before_or_after_the_cue_without_its_stops(string words, string expected) => Assert.Equal(expected, One(words));

    [Theory]
    [InlineData("The/the/DET/2/det army//NOUN/3/nsubj fled/flee/VERB/0/root ,//PUNCT/7/punct the//DET/6/det minister//NOUN/7/nsubj said/say/VERB/3/parataxis .//PUNCT/3/punct", "the minister | said | The army fled")]
    [InlineData("The/the/DET/2/det army//NOUN/7/nsubj ,//PUNCT/6/punct the//DET/5/det minister//NOUN/6/nsubj said/say/VERB/7/parataxis fled/flee/VERB/0/root .//PUNCT/7/punct", "the minister | said | The army + fled")]
    public void Content_of_an_inserted_cue_is_the_clause_round_it(string words, string expected) => Assert.Equal(expected, One(words));

    [Theory]
    [InlineData("According/according/VERB/4/case to//ADP/1/fixed the//DET/4/det UN//PROPN/7/obl ,//PUNCT/4/punct rebels/rebel/NOUN/7/nsubj fled/flee/VERB/0/root .//PUNCT/7/punct", "the UN | According to | rebels fled")]
    [InlineData("Rebels/rebel/NOUN/2/nsubj fled/flee/VERB/0/root ,//PUNCT/2/punct according//VERB/7/case to//ADP/4/fixed the//DET/7/det UN//PROPN/2/obl .//PUNCT/2/punct", "the UN | according to | Rebels fled")]
    [InlineData("Rebels/rebel/NOUN/8/nsubj ,//PUNCT/6/punct according//VERB/6/case to//ADP/3/fixed the//DET/6/det UN//PROPN/8/obl ,//PUNCT/6/punct fled/flee/VERB/0/root .//PUNCT/8/punct", "the UN | according to | Rebels + fled")]
    public void Content_of_according_to_is_the_clause_without_it(string words, string expected) => Assert.Equal(expected, One(words));

    [Theory]
    [InlineData("Interior/interior/ADJ/2/amod Minister//PROPN/3/nmod:desc Armando//PROPN/8/nsubj Benedetti//PROPN/3/flat ,//PUNCT/3/punct a//DET/7/det lawyer//NOUN/3/appos said/say/VERB/0/root rebels/rebel/NOUN/10/nsubj fled/flee/VERB/8/ccomp", "Interior Minister Armando Benedetti , a lawyer")]
    [InlineData("Benedetti//PROPN/7/nsubj ,//PUNCT/1/punct who//PRON/4/nsubj leads/lead/VERB/1/acl:relcl Peru//PROPN/4/obj ,//PUNCT/1/punct said/say/VERB/0/root rebels/rebel/NOUN/9/nsubj fled/flee/VERB/7/ccomp", "Benedetti")]
    [InlineData("Benedetti//PROPN/7/nsubj ,//PUNCT/1/punct who//PRON/4/nsubj said/say/VERB/1/acl:relcl rebels/rebel/NOUN/6/nsubj fled/flee/VERB/4/ccomp left/leave/VERB/0/root", "Benedetti")]
    [InlineData("Peru//PROPN/2/nsubj left/leave/VERB/0/root ,//PUNCT/4/punct saying/say/VERB/2/advcl rebels/rebel/NOUN/6/nsubj fled/flee/VERB/4/ccomp", "Peru")]
    [InlineData("Peru//PROPN/2/nsubj left/leave/VERB/0/root and//CCONJ/4/cc said/say/VERB/2/conj rebels/rebel/NOUN/6/nsubj fled/flee/VERB/4/ccomp", "Peru")]
    [InlineData("Peru//PROPN/3/nsubj:pass was/be/AUX/3/aux:pass told/tell/VERB/0/root by//ADP/5/case officials/official/NOUN/3/obl:agent rebels/rebel/NOUN/7/nsubj fled/flee/VERB/3/ccomp", "officials")]
    [InlineData("It/it/PRON/3/nsubj:pass was/be/AUX/3/aux:pass claimed/claim/VERB/0/root rebels/rebel/NOUN/5/nsubj fled/flee/VERB/3/ccomp", "-")]
    public void Source_is_who_says_it_with_office_and_apposition(string words, string source) => Assert.Equal(source, One(words).Split(" | ")[0]);

    [Fact]
    public void Hearsay_has_no_source() =>
        Assert.Equal("- | reportedly | Rebels reportedly fled", One("Rebels/rebel/NOUN/3/nsubj reportedly//ADV/3/advmod fled/flee/VERB/0/root .//PUNCT/3/punct"));

    [Theory]
    [InlineData("said", "say", "cue.verb", false)]
    [InlineData("claimed", "claim", "cue.alleging", false)]
    [InlineData("believes", "believe", "cue.attitude", false)]
    [InlineData("denied", "deny", "cue.denying", true)]
    public void The_verb_tells_how_the_source_stands_to_it(string cue, string lemma, string rule, bool isDenied)
    {
        var statement = Assert.Single(Sayings.Read($"Moscow//PROPN/2/nsubj {cue}/{lemma}/VERB/0/root rebels/rebel/NOUN/4/nsubj fled/flee/VERB/2/ccomp").Statements);

        Assert.Equal((rule, isDenied), (statement.Provenance.Rule, statement.IsDenied));
    }

    [Theory]
    [InlineData("Moscow//PROPN/2/nsubj left/leave/VERB/0/root rebels/rebel/NOUN/4/nsubj fled/flee/VERB/2/ccomp")]
    [InlineData("Moscow//PROPN/2/nsubj said/say/VERB/0/root nothing//PRON/2/obj")]
    [InlineData("The/the/DET/2/det say//NOUN/4/nsubj is/be/AUX/4/cop theirs//PRON/0/root")]
    public void No_statement_without_a_verb_of_saying_and_a_clause(string words) => Assert.Empty(Sayings.Read(words).Statements);

    [Theory]
    [InlineData("We/we/PRON/2/nsubj won/win/VERB/3/ccomp said/say/VERB/0/root Moscow//PROPN/3/nsubj", StatementKind.Indirect)]
    [InlineData("“//PUNCT/3/punct We/we/PRON/3/nsubj won/win/VERB/6/ccomp ,//PUNCT/3/punct ”//PUNCT/3/punct said/say/VERB/0/root Moscow//PROPN/6/nsubj", StatementKind.Direct)]
    [InlineData("\"//PUNCT/3/punct We/we/PRON/3/nsubj won/win/VERB/6/ccomp ,//PUNCT/3/punct \"//PUNCT/3/punct said/say/VERB/0/root Moscow//PROPN/6/nsubj", StatementKind.Direct)]
    [InlineData("Moscow//PROPN/2/nsubj said/say/VERB/0/root it//PRON/6/nsubj was/be/AUX/6/cop “//PUNCT/6/punct aggression//NOUN/2/ccomp ”//PUNCT/6/punct", StatementKind.Mixed)]
    public void Quotation_marks_tell_the_kind(string words, StatementKind kind) => Assert.Equal(kind, Assert.Single(Sayings.Read(words).Statements).Kind);

    private static string One(string words) => Sayings.Read(words) is var (document, statements) ? Sayings.Show(document, Assert.Single(statements)) : "";
}
