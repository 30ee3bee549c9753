using System.Globalization;
using Chancery.Actors;
using Chancery.Attribution;
using Chancery.English;
using Chancery.Entities;
using Chancery.Events;
using Chancery.Events.Parties;
using Chancery.Grammar;
using Chancery.Places;
using Chancery.Text;
using Chancery.Training.Choices;
using Chancery.Training.Run;

namespace Chancery.Training.Parties;

/// <summary>Learns who the parties to an act are from annotated reports, and writes the weights: those of features as a readable file, those over word vectors into the model.</summary>
internal static class PartyCommand
{
    private const int HiddenWidth = 48;
    private const int PairWidth = 48;

    /// <summary>Reads the reports and writes what is learned from them.</summary>
    /// <param name="files">The reports learned from.</param>
    /// <param name="devFiles">Reports that only tell a score.</param>
    /// <param name="folder">The model's folder: <c>model.chy</c> is read there and written anew, <c>parties.tsv</c> is written.</param>
    /// <param name="options">How the weights are learned.</param>
    public static void Run(IReadOnlyList<string> files, IReadOnlyList<string> devFiles, string folder, ChoiceTrainingOptions options)
    {
        var model = Path.Combine(folder, "model.chy");
        var knowledge = EnglishKnowledge.Load();
        var examples = new PartyExamples(knowledge);
        var readings = new ReportReadings(
            model, TextLayers.Sentences, GrammarLayers.Trees, EntityLayers.Mentions, EventLayers.Tags, ActorLayers.Actors, PlaceLayers.Toponyms, AttributionLayers.Statements);
        var choices = Read(files);
        var (met, all) = examples.Coverage;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{100.0 * met / all:F1}% of {all} sides can be reached"));
        var dev = Read(devFiles);
        var network = new PartyNetwork(examples.WordWidth, HiddenWidth, PairWidth, choices.Count * options.Epochs, options.Seed);
        var sides = Enum.GetNames<PartyRole>();
        var shares = new ChoiceLesson("the parties to an act are chosen", sides, options).Run(choices, examples.Names.All, files, Path.Combine(folder, "parties.tsv"), dev, network);
        ModelParts.Replace(folder, network.Parameters, sides.Select((name, side) => ($"parties.{name.ToLowerInvariant()}", shares[side])));

        List<Choice> Read(IEnumerable<string> reports) =>
            [.. readings.Read(reports).SelectMany(reading => examples.Read(reading.Report, EventStage.Sentences(reading.Document, knowledge.Operators)))];
    }
}
