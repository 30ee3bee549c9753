using Chancery.English;
using Chancery.Entities;
using Chancery.Formats.Conllu;
using Chancery.Grammar;
using Chancery.Text;
using Chancery.Training.Choices;

namespace Chancery.Training.Pronouns;

/// <summary>Learns from GUM's coreference whom a pronoun means, and writes the weights.</summary>
internal static class PronounCommand
{
    private const string TrainFile = "ud/gum-train.conllu.gz";
    private const string DevFile = "ud/gum-dev.conllu.gz";

    /// <summary>Learns from the documents of GUM's train part whose texts may be used commercially; scores on its development part.</summary>
    /// <param name="data">The data folder (docs/training.md).</param>
    /// <param name="output">The file written.</param>
    /// <param name="options">How the weights are learned.</param>
    public static void Run(string data, string output, ChoiceTrainingOptions options)
    {
        var allowed = File.ReadLines(Path.Combine(data, "ud/gum-commercial-ok-docs.txt")).Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        var examples = new PronounExamples(EnglishKnowledge.Load());
        var choices = Documents(data, TrainFile).Where(document => allowed.Contains(document.Id!)).SelectMany(examples.Read).ToList();
        var known = examples.Names.All.Count;
        examples.PlainRight = 0;
        var dev = Documents(data, DevFile).SelectMany(examples.Read).ToList();
        Console.Error.WriteLine($"development part, the nearest that fits: {100.0 * examples.PlainRight / dev.Count:F1}% right; {examples.Names.All.Count - known} features not seen in training");
        new ChoiceLesson("it is chosen whom a pronoun means", ["Pronoun"], options).Run(choices, examples.Names.All, [TrainFile], output, dev);
    }

    private static IEnumerable<Document> Documents(string data, string file)
    {
        var pipeline = EnglishPipeline.Load().Pipeline.For([GrammarLayers.Trees, EntityLayers.Mentions], TextLayers.Sentences);
        var sentences = ConlluReader.ReadFileAsync(Path.Combine(data, file)).GetAwaiter().GetResult();
        foreach (var document in ConlluDocuments.ToTokens(sentences))
        {
            pipeline.Annotate([document]);
            yield return document;
        }
    }
}
