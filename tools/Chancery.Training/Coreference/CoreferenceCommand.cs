using Chancery.Attribution;
using Chancery.Choices;
using Chancery.Coreference;
using Chancery.English;
using Chancery.Entities;
using Chancery.Evaluation.Coreference;
using Chancery.Formats.Conllu;
using Chancery.Grammar;
using Chancery.Text;
using Chancery.Training.Choices;
using Chancery.Training.Data;

namespace Chancery.Training.Coreference;

/// <summary>Learns from GUM's coreference what a phrase refers back to, and writes the weights.</summary>
internal static class CoreferenceCommand
{
    private const string GumDev = "ud/gum-dev.conllu.gz";

    /// <summary>Learns from the documents of GUM's train part whose texts may be used commercially; scores on its development part.</summary>
    /// <param name="data">The data folder (docs/training.md).</param>
    /// <param name="output">The file written.</param>
    /// <param name="options">How the weights are learned.</param>
    public static void Run(string data, string output, ChoiceTrainingOptions options)
    {
        var knowledge = EnglishKnowledge.Load();
        var examples = new CoreferenceExamples(knowledge);
        var choices = Annotate(Treebanks.FreeGum(data)).SelectMany(examples.Read).ToList();
        var documents = Annotate(ConlluReader.ReadFileAsync(Path.Combine(data, GumDev)).GetAwaiter().GetResult());
        new ChoiceLesson("it is chosen what a phrase refers back to", ["Pronoun", "Other phrase"], options).Run(choices, examples.Names.All, [Treebanks.GumTrain], output, [.. documents.SelectMany(examples.Read)]);
        using var file = File.OpenText(output);
        var stage = new CoreferenceStage(knowledge.Names, knowledge.Roles, ChoiceWeights.Read(file, output, CoreferenceWeights.Sides));
        var scorer = new CoreferenceScorer();
        foreach (var document in documents)
        {
            stage.Annotate([document], CancellationToken.None);
            scorer.Add(Chains(document), document.Get(CoreferenceLayers.Chains));
        }

        foreach (var (name, score) in scorer.Scores().Scores)
            Console.Error.WriteLine(FormattableString.Invariant($"development part, {name}: {score:F2}"));
    }

    private static List<Document> Annotate(IEnumerable<ConlluSentence> sentences)
    {
        var pipeline = EnglishPipeline.Load().Pipeline.For([GrammarLayers.Trees, EntityLayers.Mentions, AttributionLayers.Statements], TextLayers.Sentences);
        List<Document> documents = [.. ConlluDocuments.ToTokens(sentences)];
        foreach (var document in documents)
            pipeline.Annotate([document]);
        return documents;
    }

    private static IEnumerable<IEnumerable<CorefSpan>> Chains(Document document) =>
        ConlluEntities.Groups(document).Select(group => group.Select(mention => new CorefSpan(mention.SentenceIndex, mention.Entity.First, mention.Entity.Last)));
}
