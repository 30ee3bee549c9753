using Chancery.English;
using Chancery.Entities;
using Chancery.Formats.Conllu;
using Chancery.Grammar;
using Chancery.Text;
using Chancery.Training.Choices;
using Chancery.Training.Data;

namespace Chancery.Training.Pronouns;

/// <summary>Learns from GUM's coreference whom a pronoun means, and writes the weights.</summary>
internal static class PronounCommand
{
    private const string GumDev = "ud/gum-dev.conllu.gz";

    /// <summary>Learns from the documents of GUM's train part whose texts may be used commercially; scores on its development part.</summary>
    /// <param name="data">The data folder (docs/training.md).</param>
    /// <param name="output">The file written.</param>
    /// <param name="options">How the weights are learned.</param>
    public static void Run(string data, string output, ChoiceTrainingOptions options)
    {
        var examples = new PronounExamples(EnglishKnowledge.Load());
        var choices = Read(Treebanks.FreeGum(data), examples);
        var known = examples.Names.All.Count;
        examples.PlainRight = 0;
        var dev = Read(ConlluReader.ReadFileAsync(Path.Combine(data, GumDev)).GetAwaiter().GetResult(), examples);
        Console.Error.WriteLine($"development part, the nearest that fits: {100.0 * examples.PlainRight / dev.Count:F1}% right; {examples.Names.All.Count - known} features not seen in training");
        new ChoiceLesson("it is chosen whom a pronoun means", ["Pronoun"], options).Run(choices, examples.Names.All, [Treebanks.GumTrain], output, dev);
    }

    private static List<Choice> Read(IEnumerable<ConlluSentence> sentences, PronounExamples examples)
    {
        var pipeline = EnglishPipeline.Load().Pipeline.For([GrammarLayers.Trees, EntityLayers.Mentions], TextLayers.Sentences);
        var choices = new List<Choice>();
        foreach (var document in ConlluDocuments.ToTokens(sentences))
        {
            pipeline.Annotate([document]);
            choices.AddRange(examples.Read(document));
        }

        return choices;
    }
}
