using System.Collections.Immutable;

namespace Chancery.Evaluation.Coreference;

/// <summary>Mentions divided into chains of those that mean the same. Immutable.</summary>
/// <remarks>Chains of a single mention are left out, as in CoNLL-2012 (Pradhan et al. 2012, section 4); a mention that stands in two chains belongs to the first.</remarks>
internal sealed class CorefPartition
{
    private readonly Dictionary<CorefSpan, int> chains = [];

    /// <summary>Takes the chains of a document.</summary>
    public CorefPartition(IEnumerable<IEnumerable<CorefSpan>> chains)
    {
        var kept = ImmutableArray.CreateBuilder<ImmutableArray<CorefSpan>>();
        foreach (var chain in chains)
        {
            ImmutableArray<CorefSpan> mentions = [.. chain.Distinct().Where(mention => !this.chains.ContainsKey(mention))];
            if (mentions.Length < 2)
                continue;
            foreach (var mention in mentions)
                this.chains.Add(mention, kept.Count);
            kept.Add(mentions);
        }

        Chains = kept.ToImmutable();
    }

    /// <summary>The chains, each of at least two mentions.</summary>
    public ImmutableArray<ImmutableArray<CorefSpan>> Chains { get; }

    /// <summary>Mentions in all chains.</summary>
    public int Mentions => chains.Count;

    /// <summary>The chain that a mention belongs to, or -1.</summary>
    public int ChainOf(CorefSpan mention) => chains.GetValueOrDefault(mention, -1);
}
