using System.Globalization;

namespace Chancery.Training.Choices;

/// <summary>Learns the weights of a choice, tells what they reach on reports left out, and writes them.</summary>
/// <param name="what">What the weights decide, for the head of the file.</param>
/// <param name="sides">Name of each side.</param>
/// <param name="options">How they are learned.</param>
internal sealed class ChoiceLesson(string what, IReadOnlyList<string> sides, ChoiceTrainingOptions options)
{
    private const int Folds = 5;

    /// <summary>Learns from all the choices and writes the file. Without a development part the choices are also learned in folds, to tell what is right on what was left out.</summary>
    /// <param name="choices">The choices of all reports.</param>
    /// <param name="names">The features by number.</param>
    /// <param name="files">The files they are from.</param>
    /// <param name="output">The file written.</param>
    /// <param name="dev">Choices never learned from, on which the weights are scored; null for none.</param>
    /// <param name="network">What is learned with the features; null for nothing.</param>
    /// <returns>Per cent of the development part that is right, by side; empty without one.</returns>
    public IReadOnlyList<double> Run(
        IReadOnlyList<Choice> choices, IReadOnlyList<string> names, IEnumerable<string> files, string output, IReadOnlyList<Choice>? dev = null, IChoiceNetwork? network = null)
    {
        Console.Error.WriteLine($"{choices.Count} choices, {names.Count} features");
        var folds = dev is null ? Validate(choices, names.Count) : [];
        var trainer = Learn(choices, names.Count, network);
        var shares = dev is null ? folds : Shares(dev, trainer);
        var scores = sides.Select((name, side) => string.Create(
            CultureInfo.InvariantCulture, $"{name}: {shares[side]:F1}% right on {(dev is null ? $"reports left out, {Folds} folds" : "the development part")}")).ToList();
        foreach (var score in scores)
            Console.Error.WriteLine(score);

        using var writer = new StreamWriter(output) { NewLine = "\n" };
        writer.WriteLine($"# Weights by which {what}: feature, {string.Join(", ", sides.Select(name => $"weight for {name.ToLowerInvariant()}"))}. Written by the trainer.");
        writer.WriteLine($"# Learned from {string.Join(", ", files.Select(Path.GetFileName))}.");
        foreach (var score in scores)
            writer.WriteLine($"# {score}.");
        foreach (var number in Enumerable.Range(0, names.Count).OrderBy(number => names[number], StringComparer.Ordinal))
        {
            string[] texts = [.. sides.Select((_, side) => Text(trainer.Side(side)[number]))];
            if (texts.Any(text => text != "0"))
                writer.WriteLine($"{names[number]}\t{string.Join('\t', texts)}");
        }

        return dev is null ? [] : shares;
    }

    private List<double> Validate(IReadOnlyList<Choice> choices, int features)
    {
        var reports = choices.Select(choice => choice.Report).Distinct().ToList();
        var right = new double[sides.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var left = reports.Where((_, position) => position % Folds == fold).ToHashSet();
            var trainer = Learn([.. choices.Where(choice => !left.Contains(choice.Report))], features, null);
            foreach (var choice in choices.Where(choice => left.Contains(choice.Report) && trainer.IsRight(choice)))
                right[choice.Side]++;
        }

        return [.. right.Select((count, side) => 100 * count / choices.Count(choice => choice.Side == side))];
    }

    private List<double> Shares(IReadOnlyList<Choice> choices, ChoiceTrainer trainer) =>
        [.. sides.Select((_, side) => 100.0 * choices.Count(choice => choice.Side == side && trainer.IsRight(choice)) / choices.Count(choice => choice.Side == side))];

    private ChoiceTrainer Learn(IReadOnlyList<Choice> choices, int features, IChoiceNetwork? network)
    {
        var trainer = new ChoiceTrainer(features, sides.Count, options, network);
        trainer.Run(choices);
        return trainer;
    }

    private static string Text(double weight) => Math.Abs(weight) < 0.02 ? "0" : weight.ToString("0.##", CultureInfo.InvariantCulture);
}
