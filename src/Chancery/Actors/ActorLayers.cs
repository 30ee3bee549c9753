using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>What the actor stage provides.</summary>
public static class ActorLayers
{
    /// <summary>Noun phrases that name somebody who can act, in text order.</summary>
    public static readonly Layer<ImmutableArray<ActorMention>> Actors = new("actors.mentions");
}
