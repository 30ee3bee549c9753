using Chancery.Formats.Knowledge;

namespace Chancery.Formats.Tests.Knowledge;

/// <summary>A few countries.</summary>
internal static class Codes
{
    public static readonly KnownCodes Known = new(new HashSet<string> { "COL", "KEN", "USA", "AFG", "CHN" });
}
