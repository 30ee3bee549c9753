using Chancery.Actors;
using Chancery.Attribution;
using Chancery.English;
using Chancery.Entities;
using Chancery.Events;
using Chancery.Events.Parties;
using Chancery.Grammar;
using Chancery.Text;
using Chancery.Training.Choices;

namespace Chancery.Training.Parties;

/// <summary>Learns who the parties to an act are from annotated reports, and writes the weights.</summary>
internal static class PartyCommand
{
    /// <summary>Reads the reports and writes the weights learned from them.</summary>
    public static void Run(IReadOnlyList<string> files, string output, ChoiceTrainingOptions options)
    {
        var knowledge = EnglishKnowledge.Load();
        var examples = new PartyExamples(knowledge);
        var readings = new ReportReadings(TextLayers.Sentences, GrammarLayers.Trees, EntityLayers.Mentions, EventLayers.Tags, ActorLayers.Actors, AttributionLayers.Statements);
        var choices = readings.Read(files).SelectMany(reading => examples.Read(reading.Report, EventStage.Sentences(reading.Document, knowledge.Operators))).ToList();
        var (met, all) = examples.Coverage;
        Console.Error.WriteLine($"{100.0 * met / all:F1}% of {all} sides can be reached");
        new ChoiceLesson("the parties to an act are chosen", Enum.GetNames<PartyRole>(), options).Run(choices, examples.Names.All, files, output);
    }
}
