using System.Globalization;
using Chancery.Actors;
using Chancery.Attribution;
using Chancery.English;
using Chancery.Entities;
using Chancery.Evaluation.Records;
using Chancery.Events;
using Chancery.Events.Parties;
using Chancery.Formats.Reports;
using Chancery.Grammar;
using Chancery.Text;

namespace Chancery.Training.Parties;

/// <summary>Learns who the parties to an act are from annotated reports, and writes the weights.</summary>
internal sealed class PartyCommand(PartyTrainingOptions options)
{
    private const int Folds = 5;
    private readonly PartyExamples reader = new(EnglishKnowledge.Load());

    /// <summary>Reads the reports, tells what is reached on reports left out, and writes the weights learned from all.</summary>
    public void Run(IEnumerable<string> eventFiles, string output)
    {
        var files = eventFiles.ToList();
        var examples = files.SelectMany(file => RecordFile.Read(file)).SelectMany(Examples).ToList();
        var (met, all) = reader.Coverage;
        Console.Error.WriteLine($"{examples.Count} choices, {reader.Names.All.Count} features; {100.0 * met / all:F1}% of {all} sides can be reached");
        string[] scores = [.. Enum.GetValues<PartyRole>().Select(role => string.Create(
            CultureInfo.InvariantCulture, $"{role}: {Validate(examples.Where(example => example.Role == role).ToList()):F1}% right on reports left out, {Folds} folds"))];
        foreach (var score in scores)
            Console.Error.WriteLine(score);
        Write(output, files, scores, Learn(examples, PartyRole.Actor), Learn(examples, PartyRole.Recipient));
    }

    private IEnumerable<PartyExample> Examples(AnnotatedReport report)
    {
        if (!ReportDates.TryParse(report.Date, out var date))
            throw new InvalidDataException($"Report {report.Id} has no date of the form yyyy-MM-dd.");
        var document = new Document(report.Text!, report.Id, date, report.Publisher);
        Pipeline.Value.Annotate([document]);
        return reader.Read(report, EventStage.Sentences(document, EnglishKnowledge.Load().Operators));
    }

    private static readonly Lazy<Chancery.Pipeline.Pipeline> Pipeline = new(() => EnglishPipeline.Load().Pipeline.For(
        [TextLayers.Sentences, GrammarLayers.Trees, EntityLayers.Mentions, EventLayers.Tags, ActorLayers.Actors, AttributionLayers.Statements]));

    private double Validate(List<PartyExample> examples)
    {
        var right = 0;
        var reports = examples.Select(example => example.Report).Distinct().ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            var left = reports.Where((_, position) => position % Folds == fold).ToHashSet();
            var trainer = new PartyTrainer(reader.Names.All.Count, options);
            trainer.Run([.. examples.Where(example => !left.Contains(example.Report))]);
            right += examples.Count(example => left.Contains(example.Report) && trainer.IsRight(example));
        }

        return 100.0 * right / examples.Count;
    }

    private double[] Learn(List<PartyExample> examples, PartyRole role)
    {
        var trainer = new PartyTrainer(reader.Names.All.Count, options);
        trainer.Run([.. examples.Where(example => example.Role == role)]);
        return trainer.Weights;
    }

    private void Write(string output, List<string> files, string[] scores, double[] actors, double[] recipients)
    {
        using var writer = new StreamWriter(output) { NewLine = "\n" };
        writer.WriteLine("# Weights by which the parties to an act are chosen: feature, weight for actors, weight for recipients. Written by the trainer.");
        writer.WriteLine($"# Learned from {string.Join(", ", files.Select(Path.GetFileName))}.");
        foreach (var score in scores)
            writer.WriteLine($"# {score}.");
        foreach (var number in Enumerable.Range(0, reader.Names.All.Count).OrderBy(number => reader.Names.All[number], StringComparer.Ordinal))
        {
            var (actor, recipient) = (Text(actors[number]), Text(recipients[number]));
            if (actor != "0" || recipient != "0")
                writer.WriteLine($"{reader.Names.All[number]}\t{actor}\t{recipient}");
        }
    }

    private static string Text(double weight) => Math.Abs(weight) < 0.02 ? "0" : weight.ToString("0.##", CultureInfo.InvariantCulture);
}
