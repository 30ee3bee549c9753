using Chancery.Events.Parties;

namespace Chancery.Training.Parties;

/// <summary>One choice to learn: "nobody" first, then the candidates, each with its features; and which of them are right.</summary>
internal sealed record PartyExample(string Report, PartyRole Role, int[][] Features, bool[] IsRight);
