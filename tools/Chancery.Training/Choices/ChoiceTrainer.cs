namespace Chancery.Training.Choices;

/// <summary>Learns the weights of all sides: softmax over the candidates of each choice, AdaGrad (Duchi et al. 2011) with weight decay.</summary>
/// <param name="features">Number of features.</param>
/// <param name="sides">Sides of the choice, each with its own weights.</param>
/// <param name="options">How they are learned.</param>
/// <param name="network">What is added to the features and learned with them; null for nothing.</param>
internal sealed class ChoiceTrainer(int features, int sides, ChoiceTrainingOptions options, IChoiceNetwork? network = null)
{
    private readonly double[] squares = new double[features * sides];

    /// <summary>The weights, by feature number, one side after another.</summary>
    public double[] Weights { get; } = new double[features * sides];

    /// <summary>The weights of a side, by feature number.</summary>
    public ReadOnlySpan<double> Side(int side) => Weights.AsSpan(side * features, features);

    /// <summary>Goes over the choices, in a new order each time.</summary>
    public void Run(IReadOnlyList<Choice> examples)
    {
        examples = Prune(examples, options.Least);
        var random = new Random(options.Seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var position in order)
                Step(examples[position]);
            for (var i = 0; i < Weights.Length; i++)
                Weights[i] *= 1 - options.Decay;
        }
    }

    /// <summary>Whether the best-scored candidate is a right one.</summary>
    public bool IsRight(Choice example)
    {
        var best = 0;
        var scores = Scores(example);
        for (var i = 1; i < scores.Length; i++)
            best = scores[i] > scores[best] ? i : best;
        return example.IsRight[best];
    }

    private double[] Scores(Choice example, bool isTraining = false)
    {
        var first = example.Side * features;
        double[] scores = [.. example.Features.Select(candidate => candidate.Sum(feature => Weights[first + feature]))];
        network?.Score(example, scores, isTraining);
        return scores;
    }

    /// <summary>Leaves out the features that fewer choices than wanted show: they tell of one report, not of reports.</summary>
    private static IReadOnlyList<Choice> Prune(IReadOnlyList<Choice> examples, int least)
    {
        var choices = examples.SelectMany(example => example.Features.SelectMany(features => features).Distinct().Select(feature => (example.Side, feature))).CountBy(pair => pair).ToDictionary();
        return [.. examples.Select(example => example with { Features = [.. example.Features.Select(features => features.Where(feature => choices[(example.Side, feature)] >= least).ToArray())] })];
    }

    /// <summary>The gradient of the log of the probability that one of the right candidates is chosen, wrong ones being helped by their costs (softmax-margin, Gimpel and Smith 2010).</summary>
    private void Step(Choice example)
    {
        var scores = Scores(example, isTraining: true);
        for (var i = 0; example.Costs is not null && i < scores.Length; i++)
            scores[i] += example.Costs[i];
        var highest = scores.Max();
        var all = 0.0;
        var right = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - highest);
            all += scores[i];
            right += example.IsRight[i] ? scores[i] : 0;
        }

        var first = example.Side * features;
        for (var i = 0; i < scores.Length; i++)
        {
            var gradient = (scores[i] / all) - (example.IsRight[i] ? scores[i] / right : 0);
            scores[i] = gradient;
            if (Math.Abs(gradient) < 1e-6)
                continue;
            foreach (var feature in example.Features[i])
            {
                squares[first + feature] += gradient * gradient;
                Weights[first + feature] -= options.Rate * gradient / Math.Sqrt(squares[first + feature] + 1e-8);
            }
        }

        network?.Learn(example, scores);
    }
}
