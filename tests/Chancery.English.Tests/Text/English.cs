using Chancery.English.Text;
using Chancery.Text;

namespace Chancery.English.Tests.Text;

/// <summary>Short ways to read a text and to show what was read.</summary>
internal static class English
{
    private static readonly TextStage Stage = new(EnglishText.Rules);

    public static Document Read(string text)
    {
        var document = new Document(text);
        Stage.Annotate([document], CancellationToken.None);
        return document;
    }

    public static string Tokens(Document document) => string.Join(' ', document.Get(TextLayers.Sentences).SelectMany(sentence => sentence.Tokens)
        .Select(token => (token.JoinedToPrevious ? "~" : "") + document.Surface(token.Span)));

    public static string[] Sentences(string text)
    {
        var document = Read(text);
        return [.. document.Get(TextLayers.Sentences).Select(sentence => document.Surface(sentence.Span))];
    }
}
