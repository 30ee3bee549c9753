using Chancery.Attribution;
using Chancery.English;
using Chancery.Entities;
using Chancery.Formats.Conllu;
using Chancery.Grammar;
using Chancery.Training.Coreference;

namespace Chancery.Training.Tests.Coreference;

public sealed class CoreferenceExamplesTests
{
    [Fact]
    public void The_phrase_of_the_same_group_is_right_and_to_miss_it_costs_most()
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
        document.Set(AttributionLayers.Statements, []);
        document.Set(GrammarLayers.Trees, [new SyntaxTree(
            ["PROPN", "VERB", "PRON", "VERB", "CCONJ", "PRON", "VERB"],
            ["_", "_", "Number=Sing|Person=3", "_", "_", "Number=Sing|Person=3", "_"],
            ["France", "say", "it", "rain", "and", "it", "snow"],
            [1, -1, 3, 1, 6, 6, 3],
            ["nsubj", "root", "nsubj", "ccomp", "cc", "nsubj", "conj"])]);

        var choices = new CoreferenceExamples(EnglishKnowledge.Load()).Read(document);

        Assert.Equal(2, choices.Count);
        Assert.Equal([false, true], choices[0].IsRight);
        Assert.Equal([3, 0], choices[0].Costs!);
        Assert.Equal([true, false, false], choices[1].IsRight);
        Assert.Equal([0, 0.1, 0.1], choices[1].Costs!);
    }
}
