using Chancery.English;
using Chancery.Entities;
using Chancery.Formats.Conllu;
using Chancery.Grammar;
using Chancery.Training.Pronouns;

namespace Chancery.Training.Tests.Pronouns;

public sealed class PronounExamplesTests
{
    [Fact]
    public void The_phrase_of_the_same_group_is_the_right_one_and_a_pronoun_without_group_means_nobody()
    {
        var source = Sample.Sentence(
            ("France", "PROPN", "Entity=(1-place-new)"),
            ("says", "VERB", "_"),
            ("it", "PRON", "Entity=(1-place-giv)"),
            ("rains", "VERB", "_"),
            ("and", "CCONJ", "_"),
            ("it", "PRON", "_"),
            ("snows", "VERB", "_"));
        var document = Assert.Single(ConlluDocuments.ToTokens([source]));
        document.Set(EntityLayers.Mentions, []);
        document.Set(GrammarLayers.Trees, [new SyntaxTree(
            ["PROPN", "VERB", "PRON", "VERB", "CCONJ", "PRON", "VERB"],
            ["_", "_", "_", "_", "_", "_", "_"],
            ["France", "say", "it", "rain", "and", "it", "snow"],
            [1, -1, 3, 1, 6, 6, 3],
            ["nsubj", "root", "nsubj", "ccomp", "cc", "nsubj", "conj"])]);

        var choices = new PronounExamples(EnglishKnowledge.Load()).Read(document);

        Assert.Equal(2, choices.Count);
        Assert.Equal([false, true], choices[0].IsRight);
        Assert.True(choices[1].IsRight[0]);
    }
}
