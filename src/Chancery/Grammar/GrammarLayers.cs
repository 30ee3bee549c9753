using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Grammar;

/// <summary>What the grammar head and the grammar stage provide.</summary>
public static class GrammarLayers
{
    /// <summary>What the grammar head read, one reading per sentence: places in label sets.</summary>
    public static readonly Layer<ImmutableArray<SentenceReading>> Readings = new("grammar.readings");

    /// <summary>One tree per sentence.</summary>
    public static readonly Layer<ImmutableArray<SyntaxTree>> Trees = new("grammar.trees");
}
