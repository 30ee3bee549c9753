using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Entities;

/// <summary>What the entity stages provide.</summary>
public static class EntityLayers
{
    /// <summary>Names in text order, over the whole document; they do not overlap.</summary>
    public static readonly Layer<ImmutableArray<Mention>> Mentions = new("entities.mentions");
}
