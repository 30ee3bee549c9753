using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Entities;

/// <summary>What the entity stages provide.</summary>
public static class EntityLayers
{
    /// <summary>The entity head's reading: the names of each sentence.</summary>
    public static readonly Layer<ImmutableArray<ImmutableArray<NameSpan>>> Names = new("entities.names");

    /// <summary>Names in text order, over the whole document; they do not overlap.</summary>
    public static readonly Layer<ImmutableArray<Mention>> Mentions = new("entities.mentions");
}
