using Chancery.Text;

namespace Chancery.English.Text;

/// <summary>How English divides into words and sentences: the lists of <c>data/lexicons/english-tokens</c>.</summary>
public static class EnglishText
{
    /// <summary>The lists, read once.</summary>
    public static TextRules Rules => EnglishKnowledge.Load().Text;
}
