using System.Collections.Immutable;

namespace Chancery.Knowledge;

/// <summary>An entry of a user's own knowledge about a person or a body.</summary>
/// <param name="Names">As written in reports; one in capitals stands for any way of writing it.</param>
/// <param name="Entry">What they stand for; of kind <see cref="NameKind.Leader"/> or <see cref="NameKind.Organization"/>.</param>
/// <param name="Origin">File and line it was taken from, as <c>leaders.yaml:12</c>.</param>
public sealed record OwnName(ImmutableArray<string> Names, KnownName Entry, string Origin);

/// <summary>An entry of a user's own knowledge about a noun that tells a sector.</summary>
/// <param name="Noun">Dictionary form in lower case.</param>
/// <param name="Role">What it tells.</param>
/// <param name="Origin">File and line it was taken from.</param>
public sealed record OwnRole(string Noun, Role Role, string Origin);
