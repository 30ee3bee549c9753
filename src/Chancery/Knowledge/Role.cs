namespace Chancery.Knowledge;

/// <summary>What a role noun tells.</summary>
/// <param name="Sector">PLOVER sector, as GOV.</param>
/// <param name="IsWeak">Whether the noun takes the sector of what it belongs to ("police spokesman") and its own only when nothing else is told.</param>
public sealed record Role(string Sector, bool IsWeak);
