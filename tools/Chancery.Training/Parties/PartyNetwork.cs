using System.Numerics.Tensors;
using Chancery.Events.Parties;
using Chancery.Ontology;
using Chancery.Training.Choices;
using Chancery.Training.Layers;
using Chancery.Training.Run;

namespace Chancery.Training.Parties;

/// <summary>What <see cref="PartyScorer"/> computes, forward and backward: one layer over the word vectors, its outputs joined for each candidate.</summary>
internal sealed class PartyNetwork : IChoiceNetwork
{
    private const int ChoicesPerStep = 8;
    private const float WordDropout = 0.7f;
    private readonly ParameterSet parameters = new();
    private readonly Shard shard = new(0);
    private readonly Linear words;
    private readonly Parameter types;
    private readonly Parameter places;
    private readonly Parameter hidden;
    private readonly Parameter pair;
    private readonly AdamW optimizer;
    private readonly int seed;
    private Memory<float> input;
    private Memory<float> output;
    private Memory<float> inner;
    private int learned;
    private int seen;

    /// <summary>Makes a network with random start values.</summary>
    /// <param name="wordWidth">Values per word.</param>
    /// <param name="hiddenWidth">Width of the hidden layer.</param>
    /// <param name="pairWidth">Width of the product.</param>
    /// <param name="choices">Choices that will be learned from in all, for the decay of the rate.</param>
    /// <param name="seed">Seed of start values and dropout.</param>
    public PartyNetwork(int wordWidth, int hiddenWidth, int pairWidth, int choices, int seed)
    {
        this.seed = seed;
        (HiddenWidth, PairWidth) = (hiddenWidth, pairWidth);
        words = new Linear(parameters, PartyScorer.Words, 2 * (hiddenWidth + pairWidth), wordWidth, isHead: true);
        types = parameters.Add(new Parameter("parties.type", PartyWeights.Sides * Enum.GetValues<EventType>().Length, hiddenWidth, decays: true, isHead: true));
        places = parameters.Add(new Parameter("parties.place", PartyWeights.Sides * PartyScorer.Places, hiddenWidth, decays: true, isHead: true));
        hidden = parameters.Add(new Parameter("parties.hidden", PartyWeights.Sides, hiddenWidth, decays: true, isHead: true));
        pair = parameters.Add(new Parameter("parties.pair", PartyWeights.Sides, pairWidth, decays: true, isHead: true));
        parameters.InitializeHeads(seed);
        optimizer = new AdamW(parameters.All, new TrainingOptions { Steps = Math.Max(1, choices / ChoicesPerStep), WarmUpSteps = 0, HeadRate = 3e-4f, Decay = 0.1f, FinalRate = 0, ClipNorm = 10 });
    }

    /// <summary>All that is learned.</summary>
    public ParameterSet Parameters => parameters;

    private int HiddenWidth { get; }

    private int PairWidth { get; }

    private int Half => HiddenWidth + PairWidth;

    /// <inheritdoc/>
    public void Score(Choice choice, Span<double> scores, bool isTraining)
    {
        var vectors = choice.Vectors!;
        var rows = scores.Length; // the act and every candidate but "nobody"
        shard.Arena.Reset();
        shard.IsTraining = isTraining;
        shard.Random.Seed(seed, seen++);
        input = shard.Arena.Take(rows * words.Inputs);
        var mask = shard.Mask(input.Length, WordDropout);
        if (mask.IsEmpty)
            vectors.Words.CopyTo(input.Span);
        else
            TensorPrimitives.Multiply(vectors.Words, mask.Span, input.Span);
        output = shard.Arena.Take(rows * words.Outputs);
        words.Forward(input.Span, rows, output.Span);
        inner = shard.Arena.Take(rows * HiddenWidth);
        for (var i = 0; i < rows; i++)
        {
            var own = inner.Span.Slice(i * HiddenWidth, HiddenWidth);
            TensorPrimitives.Add(Row(types, vectors.Kind), Row(places, vectors.Places[i]), own);
            TensorPrimitives.Add(own, Act[..HiddenWidth], own);
            if (i > 0)
                TensorPrimitives.Add(own, Party(i)[..HiddenWidth], own);
            TensorPrimitives.Max(own, 0f, own);
            scores[i] += TensorPrimitives.Dot<float>(own, Row(hidden, choice.Side));
            if (i > 0)
                scores[i] += Product(choice.Side, i);
        }
    }

    /// <inheritdoc/>
    public void Learn(Choice choice, ReadOnlySpan<double> gradients)
    {
        Backward(choice, gradients);
        if (++learned % ChoicesPerStep == 0)
            optimizer.Step(learned / ChoicesPerStep);
    }

    /// <summary>Adds to the gradients of the parameters.</summary>
    public void Backward(Choice choice, ReadOnlySpan<double> gradients)
    {
        var slope = shard.Arena.TakeZero(output.Length).Span;
        var act = slope[..Half];
        var step = shard.Arena.Take(Math.Max(HiddenWidth, PairWidth)).Span;
        for (var i = 0; i < gradients.Length; i++)
        {
            var gradient = (float)gradients[i];
            if (MathF.Abs(gradient) < 1e-6f)
                continue;
            BackHidden(choice, i, gradient, act, i > 0 ? slope.Slice((i * words.Outputs) + Half, Half) : default, step[..HiddenWidth]);
            if (i > 0)
                BackPair(choice.Side, i, gradient, act[HiddenWidth..], slope.Slice((i * words.Outputs) + Half + HiddenWidth, PairWidth));
        }

        words.Backward(shard, input.Span, gradients.Length, slope, default);
    }

    private void BackHidden(Choice choice, int candidate, float gradient, Span<float> act, Span<float> party, Span<float> step)
    {
        var own = inner.Span.Slice(candidate * HiddenWidth, HiddenWidth);
        var weights = Row(hidden, choice.Side);
        var gradients = Gradient(hidden, choice.Side);
        for (var j = 0; j < step.Length; j++)
        {
            gradients[j] += gradient * own[j];
            step[j] = own[j] > 0 ? gradient * weights[j] : 0;
        }

        Add(step, Gradient(types, choice.Vectors!.Kind));
        Add(step, Gradient(places, choice.Vectors.Places[candidate]));
        Add(step, act[..HiddenWidth]);
        if (!party.IsEmpty)
            Add(step, party[..HiddenWidth]);
    }

    private void BackPair(int side, int candidate, float gradient, Span<float> act, Span<float> party)
    {
        var left = Act[HiddenWidth..];
        var right = Party(candidate)[HiddenWidth..];
        var weights = Row(pair, side);
        var gradients = Gradient(pair, side);
        for (var j = 0; j < PairWidth; j++)
        {
            gradients[j] += gradient * left[j] * right[j];
            act[j] += gradient * weights[j] * right[j];
            party[j] += gradient * weights[j] * left[j];
        }
    }

    private float Product(int side, int candidate)
    {
        var left = Act[HiddenWidth..];
        var right = Party(candidate)[HiddenWidth..];
        var weights = Row(pair, side);
        var sum = 0f;
        for (var j = 0; j < PairWidth; j++)
            sum += left[j] * right[j] * weights[j];
        return sum;
    }

    private ReadOnlySpan<float> Act => output.Span[..Half];

    private ReadOnlySpan<float> Party(int candidate) => output.Span.Slice((candidate * words.Outputs) + Half, Half);

    private static ReadOnlySpan<float> Row(Parameter table, int row) => table.Value.AsSpan(row * table.Columns, table.Columns);

    private static Span<float> Gradient(Parameter table, int row) => table.Gradients[0].AsSpan(row * table.Columns, table.Columns);

    private static void Add(ReadOnlySpan<float> step, Span<float> target) => TensorPrimitives.Add(target, step, target);
}
