using System.Numerics.Tensors;
using Chancery.Neural.Model;
using Chancery.Ontology;

namespace Chancery.Events.Parties;

/// <summary>How well somebody fits a side of an act, by the vectors of their words: a hidden layer over both, the type of the act and where the phrase stands, and a weighted product of both.</summary>
/// <remarks>Added to the sum of <see cref="PartyFeatures"/>, together with which it is learned. The pair scores of neural semantic-role labelling (He et al., ACL 2018), made small.
/// Tensors <c>parties.type</c>, <c>parties.place</c>, <c>parties.hidden</c>, <c>parties.pair</c>. Immutable, thread-safe.</remarks>
public sealed class PartyScorer
{
    /// <summary>Name of the layer that gives the vectors.</summary>
    public const string Words = "parties.words";

    /// <summary>Where a phrase can stand, seen from the act; see <see cref="Place"/>.</summary>
    internal const int Places = 7;

    /// <summary>The place of "nobody".</summary>
    internal const int Nobody = 0;

    private const int FarthestBack = 3;
    private const int WidestLayer = 1024;
    private static readonly int Types = Enum.GetValues<EventType>().Length;
    private readonly float[] types;
    private readonly float[] places;
    private readonly float[] hidden;
    private readonly float[] pair;
    private readonly int hiddenWidth;
    private readonly int pairWidth;

    /// <summary>Loads the scorer.</summary>
    /// <param name="model">The model file.</param>
    /// <exception cref="ModelException">CHY0308: a tensor is missing or does not fit.</exception>
    public PartyScorer(ModelFile model)
    {
        ArgumentNullException.ThrowIfNull(model);
        hiddenWidth = model.Tensor("parties.hidden").Shape[^1];
        pairWidth = model.Tensor("parties.pair").Shape[^1];
        types = model.Floats("parties.type", PartyWeights.Sides * Types, hiddenWidth).ToArray();
        places = model.Floats("parties.place", PartyWeights.Sides * Places, hiddenWidth).ToArray();
        hidden = model.Floats("parties.hidden", PartyWeights.Sides, hiddenWidth).ToArray();
        pair = model.Floats("parties.pair", PartyWeights.Sides, pairWidth).ToArray();
        if (hiddenWidth > WidestLayer || pairWidth > WidestLayer)
            throw model.Unfit("parties.hidden", $"is {hiddenWidth} wide, the product {pairWidth}; {WidestLayer} is the most");
        if (model.Tensor($"{Words}.weight").Shape[0] != 2 * (hiddenWidth + pairWidth))
            throw model.Unfit($"{Words}.weight", $"has {model.Tensor($"{Words}.weight").Shape[0]} rows, twice {hiddenWidth} + {pairWidth} are needed");
    }

    /// <summary>The score of somebody; of nobody for an empty party.</summary>
    /// <param name="side">0 for the actor, 1 for the recipient.</param>
    /// <param name="type">The act's type.</param>
    /// <param name="place">Where the phrase stands.</param>
    /// <param name="act">The act's word, its half for acts.</param>
    /// <param name="party">The phrase's head, its half for parties; empty for nobody.</param>
    internal double Score(int side, EventType type, int place, ReadOnlySpan<float> act, ReadOnlySpan<float> party)
    {
        Span<float> inner = stackalloc float[hiddenWidth];
        TensorPrimitives.Add(Row(types, TypeRow(side, type), hiddenWidth), Row(places, PlaceRow(side, place), hiddenWidth), inner);
        TensorPrimitives.Add(inner, act[..hiddenWidth], inner);
        if (!party.IsEmpty)
            TensorPrimitives.Add(inner, party[..hiddenWidth], inner);
        TensorPrimitives.Max(inner, 0f, inner);
        var score = TensorPrimitives.Dot(inner, Row(hidden, side, hiddenWidth));
        if (party.IsEmpty)
            return score;
        Span<float> product = stackalloc float[pairWidth];
        TensorPrimitives.Multiply(act[hiddenWidth..], party[hiddenWidth..], product);
        return score + TensorPrimitives.Dot(product, Row(pair, side, pairWidth));
    }

    /// <summary>Row of the table of types.</summary>
    internal static int TypeRow(int side, EventType type) => (side * Types) + (int)type;

    /// <summary>Row of the table of places.</summary>
    internal static int PlaceRow(int side, int place) => (side * Places) + place;

    /// <summary>The place of a candidate: in the act's sentence, one to three sentences before, farther back, or only later.</summary>
    internal static int Place(PartyCandidate candidate) => candidate.Distance switch
    {
        < 0 => 1,
        > FarthestBack => 2,
        var distance => 3 + distance,
    };

    private static ReadOnlySpan<float> Row(float[] table, int row, int width) => table.AsSpan(row * width, width);
}
