using System.Collections.Immutable;
using System.Text;
using Chancery.Grammar;
using Chancery.Text;

namespace Chancery.Formats.Conllu;

/// <summary>Makes documents of CoNLL-U sentences: a document for each <c># newdoc</c>, or one for a file without them.</summary>
/// <remarks>The text is put together as the CoNLL 2018 shared task did it (Zeman et al. 2018, section 3): words by SpaceAfter, sentences by a
/// space, paragraphs by an empty line.</remarks>
public static class ConlluDocuments
{
    /// <summary>Documents with their text alone, to be read by an engine.</summary>
    public static ImmutableArray<Document> ToText(IEnumerable<ConlluSentence> sentences) => Make(sentences, null, withLayers: false);

    /// <summary>Documents with sentences, tokens and where they come from (<see cref="ConlluLayers.Source"/>); no trees.</summary>
    public static ImmutableArray<Document> ToTokens(IEnumerable<ConlluSentence> sentences) => Make(sentences, null, withLayers: true);

    /// <summary>Documents with sentences, tokens and trees.</summary>
    /// <param name="sentences">Sentences with tags and heads.</param>
    /// <param name="place">The file's name in errors.</param>
    /// <exception cref="InputException">A sentence has no complete tree (CHY0125).</exception>
    public static ImmutableArray<Document> ToTrees(IEnumerable<ConlluSentence> sentences, string place) => Make(sentences, place, withLayers: true);

    private static ImmutableArray<Document> Make(IEnumerable<ConlluSentence> sentences, string? place, bool withLayers)
    {
        var documents = ImmutableArray.CreateBuilder<Document>();
        var open = new List<ConlluSentence>();
        foreach (var sentence in sentences)
        {
            if (sentence.IsNewDocument && open.Count > 0)
            {
                documents.Add(MakeOne(open, place, withLayers));
                open.Clear();
            }

            open.Add(sentence);
        }

        if (open.Count > 0)
            documents.Add(MakeOne(open, place, withLayers));
        return documents.ToImmutable();
    }

    private static Document MakeOne(List<ConlluSentence> source, string? place, bool withLayers)
    {
        var text = new StringBuilder();
        var sentences = ImmutableArray.CreateBuilder<Sentence>(source.Count);
        var paragraph = 0;
        var spaceBefore = false;
        foreach (var sentence in source)
        {
            if (text.Length > 0 && sentence.IsNewParagraph)
            {
                paragraph++;
                text.Append("\n\n");
            }
            else if (spaceBefore)
            {
                text.Append(' ');
            }

            var tokens = Append(text, sentence);
            sentences.Add(new Sentence(sentences.Count, new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), tokens, paragraph));
            spaceBefore = sentence.HasSpaceAfter(sentence.Words.Length - 1);
        }

        var document = new Document(text.ToString(), source[0].DocumentId);
        if (!withLayers)
            return document;
        document.Set(TextLayers.Sentences, sentences.MoveToImmutable());
        document.Set(ConlluLayers.Source, [.. source]);
        if (place is not null)
            document.Set(GrammarLayers.Trees, [.. source.Select(sentence => ConlluTrees.ToTree(sentence, place))]);
        return document;
    }

    private static ImmutableArray<Token> Append(StringBuilder text, ConlluSentence sentence)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(sentence.Words.Length);
        var next = 0;
        for (var index = 0; index < sentence.Words.Length; index++)
        {
            if (index > 0 && sentence.HasSpaceAfter(index - 1))
                text.Append(' ');
            if (next < sentence.Ranges.Length && sentence.Ranges[next].First == index)
            {
                var range = sentence.Ranges[next++];
                AppendRange(text, sentence, range, tokens);
                index = range.Last;
                continue;
            }

            var start = text.Length;
            text.Append(sentence.Words[index].Form);
            tokens.Add(new Token(new TextSpan(start, text.Length)));
        }

        return tokens.MoveToImmutable();
    }

    /// <summary>Divides a written word among its words: by their lengths where they spell it, else evenly.</summary>
    private static void AppendRange(StringBuilder text, ConlluSentence sentence, ConlluRange range, ImmutableArray<Token>.Builder tokens)
    {
        var start = text.Length;
        text.Append(range.Form);
        var count = range.Last - range.First + 1;
        var lengths = Enumerable.Range(range.First, count).Select(index => sentence.Words[index].Form.Length).ToArray();
        var spelt = lengths.Sum() == range.Form.Length;
        var end = 0;
        for (var part = 0; part < count; part++)
        {
            var begin = end;
            end = spelt ? begin + lengths[part] : range.Form.Length * (part + 1) / count;
            if (end > 0 && end < range.Form.Length && char.IsLowSurrogate(range.Form[end]))
                end++;
            tokens.Add(new Token(new TextSpan(start + begin, start + end), JoinedToPrevious: part > 0));
        }
    }
}
