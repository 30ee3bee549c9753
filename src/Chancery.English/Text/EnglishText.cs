using System.Text;
using Chancery.Text;

namespace Chancery.English.Text;

/// <summary>How English divides into words and sentences: the lists of <c>data/lexicons/english-tokens</c>.</summary>
public static class EnglishText
{
    private static readonly Lazy<TextRules> Loaded = new(() => TextRules.Parse(Lines));

    /// <summary>The lists, read once.</summary>
    public static TextRules Rules => Loaded.Value;

    private static IEnumerable<string> Lines(string list)
    {
        using var reader = new StreamReader(EnglishResources.Open($"english-tokens/{list}.txt"), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
