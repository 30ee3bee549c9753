using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Tests.Neural;

/// <summary>Documents with sentences made by hand.</summary>
internal static class Sentences
{
    /// <summary>A sentence for each line, a token for each run between spaces.</summary>
    public static Document Document(string text)
    {
        var document = new Document(text);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            var tokens = ImmutableArray.CreateBuilder<Token>();
            for (var first = start; first < end;)
            {
                var last = text.IndexOf(' ', first, end - first) is var space and >= 0 ? space : end;
                if (last > first)
                    tokens.Add(new Token(new TextSpan(first, last)));
                first = last + 1;
            }

            if (tokens.Count > 0)
                sentences.Add(new Sentence(sentences.Count, new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), tokens.ToImmutable(), 0));
            start = end + 1;
        }

        document.Set(TextLayers.Sentences, sentences.ToImmutable());
        return document;
    }
}
