using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Grammar;

/// <summary>What the grammar stage provides.</summary>
public static class GrammarLayers
{
    /// <summary>One tree per sentence.</summary>
    public static readonly Layer<ImmutableArray<SyntaxTree>> Trees = new("grammar.trees");
}
