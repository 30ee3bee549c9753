using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Coreference;

/// <summary>What the coreference stage provides.</summary>
public static class CoreferenceLayers
{
    /// <summary>The chains of the document, in the order of their first mentions; phrases that nothing else refers to have none.</summary>
    public static readonly Layer<ImmutableArray<CorefChain>> Chains = new("coreference.chains");
}
