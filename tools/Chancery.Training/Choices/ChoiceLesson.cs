using System.Globalization;

namespace Chancery.Training.Choices;

/// <summary>Learns the weights of a choice, tells what they reach on reports left out, and writes them.</summary>
/// <param name="what">What the weights decide, for the head of the file.</param>
/// <param name="sides">Name of each side.</param>
/// <param name="options">How they are learned.</param>
internal sealed class ChoiceLesson(string what, IReadOnlyList<string> sides, ChoiceTrainingOptions options)
{
    private const int Folds = 5;

    /// <summary>Learns from all the choices and writes the file.</summary>
    /// <param name="choices">The choices of all reports.</param>
    /// <param name="names">The features by number.</param>
    /// <param name="files">The files they are from.</param>
    /// <param name="output">The file written.</param>
    /// <param name="dev">Further choices, never learned from, on which the weights are scored too; null for none.</param>
    public void Run(IReadOnlyList<Choice> choices, IReadOnlyList<string> names, IEnumerable<string> files, string output, IReadOnlyList<Choice>? dev = null)
    {
        Console.Error.WriteLine($"{choices.Count} choices, {names.Count} features");
        var bySide = sides.Select((_, side) => choices.Where(choice => choice.Side == side).ToList()).ToList();
        string[] scores = [.. sides.Select((name, side) => string.Create(
            CultureInfo.InvariantCulture, $"{name}: {Validate(bySide[side], names.Count):F1}% right on reports left out, {Folds} folds"))];
        var learned = bySide.Select(part => Learn(part, names.Count)).ToList();
        var weights = learned.Select(trainer => trainer.Weights).ToList();
        if (dev is not null)
            scores = [.. scores, .. sides.Select((name, side) => Score(name, learned[side], [.. dev.Where(choice => choice.Side == side)]))];
        foreach (var score in scores)
            Console.Error.WriteLine(score);

        using var writer = new StreamWriter(output) { NewLine = "\n" };
        writer.WriteLine($"# Weights by which {what}: feature, {string.Join(", ", sides.Select(name => $"weight for {name.ToLowerInvariant()}"))}. Written by the trainer.");
        writer.WriteLine($"# Learned from {string.Join(", ", files.Select(Path.GetFileName))}.");
        foreach (var score in scores)
            writer.WriteLine($"# {score}.");
        foreach (var number in Enumerable.Range(0, names.Count).OrderBy(number => names[number], StringComparer.Ordinal))
        {
            string[] texts = [.. weights.Select(side => Text(side[number]))];
            if (texts.Any(text => text != "0"))
                writer.WriteLine($"{names[number]}\t{string.Join('\t', texts)}");
        }
    }

    private static string Score(string side, ChoiceTrainer learned, List<Choice> dev) =>
        string.Create(CultureInfo.InvariantCulture, $"{side}: {100.0 * dev.Count(learned.IsRight) / dev.Count:F1}% of {dev.Count} right on the development part");

    private double Validate(List<Choice> choices, int features)
    {
        var right = 0;
        var reports = choices.Select(choice => choice.Report).Distinct().ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            var left = reports.Where((_, position) => position % Folds == fold).ToHashSet();
            var trainer = Learn([.. choices.Where(choice => !left.Contains(choice.Report))], features);
            right += choices.Count(choice => left.Contains(choice.Report) && trainer.IsRight(choice));
        }

        return 100.0 * right / choices.Count;
    }

    private ChoiceTrainer Learn(IReadOnlyList<Choice> choices, int features)
    {
        var trainer = new ChoiceTrainer(features, options);
        trainer.Run(choices);
        return trainer;
    }

    private static string Text(double weight) => Math.Abs(weight) < 0.02 ? "0" : weight.ToString("0.##", CultureInfo.InvariantCulture);
}
