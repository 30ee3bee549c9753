using System.Collections.Immutable;
using System.Globalization;
using Chancery.Grammar;
using Chancery.Text;

namespace Chancery.Formats.Conllu;

/// <summary>Writes documents as CoNLL-U (Universal Dependencies v2).</summary>
/// <remarks>Columns that the document has no layer for hold <c>_</c>. A document that was read from CoNLL-U keeps its comments.</remarks>
public static class ConlluWriter
{
    /// <summary>Writes a document: <c>newdoc</c>, <c>newpar</c>, <c>sent_id</c> and <c>text</c> comments, range lines for contractions, SpaceAfter=No.</summary>
    /// <param name="writer">Receives the lines, each ended by LF; stays open.</param>
    /// <param name="document">A document with <see cref="TextLayers.Sentences"/>, and <see cref="GrammarLayers.Trees"/> if it has been parsed.</param>
    /// <param name="annotate">Gives what the last column has of each word of a sentence besides SpaceAfter, or null; null for nothing.</param>
    public static void Write(TextWriter writer, Document document, Func<Sentence, ImmutableArray<string?>>? annotate = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(document);
        var sentences = document.Get(TextLayers.Sentences);
        var trees = document.Has(GrammarLayers.Trees) ? document.Get(GrammarLayers.Trees) : default;
        var source = document.Has(ConlluLayers.Source) ? document.Get(ConlluLayers.Source) : default;
        for (var index = 0; index < sentences.Length; index++)
        {
            if (source.IsDefault)
                WriteComments(writer, document, sentences, index);
            else
                WriteComments(writer, source[index]);
            WriteWords(writer, document, sentences[index], trees.IsDefault ? null : trees[index], annotate?.Invoke(sentences[index]) ?? default);
            writer.Write('\n');
        }
    }

    private static void WriteComments(TextWriter writer, ConlluSentence source)
    {
        foreach (var comment in source.Comments)
            writer.Write($"# {comment}\n");
    }

    private static void WriteComments(TextWriter writer, Document document, ImmutableArray<Sentence> sentences, int index)
    {
        var sentence = sentences[index];
        if (index == 0)
            writer.Write(document.Id is null ? "# newdoc\n" : $"# newdoc id = {OneLine(document.Id)}\n");
        if (index == 0 || sentences[index - 1].ParagraphIndex != sentence.ParagraphIndex)
            writer.Write("# newpar\n");
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        writer.Write(document.Id is null ? $"# sent_id = {number}\n" : $"# sent_id = {OneLine(document.Id)}-{number}\n");
        writer.Write($"# text = {OneLine(document.Surface(sentence.Span))}\n");
    }

    private static void WriteWords(TextWriter writer, Document document, Sentence sentence, SyntaxTree? tree, ImmutableArray<string?> annotations)
    {
        var tokens = sentence.Tokens;
        for (var index = 0; index < tokens.Length; index++)
        {
            var last = LastOfWritten(tokens, index);
            if (last > index && !tokens[index].JoinedToPrevious)
            {
                var form = OneLine(document.Surface(sentence.SpanOf(index, last)));
                writer.Write($"{index + 1}-{last + 1}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{Misc(document, tokens[last])}\n");
            }

            var inWritten = last > index || tokens[index].JoinedToPrevious;
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{index + 1}\t{OneLine(document.Surface(tokens[index].Span))}\t"));
            writer.Write(tree is null
                ? "_\t_\t_\t_\t_\t_\t_\t"
                : string.Create(CultureInfo.InvariantCulture,
                    $"{tree.Lemmas[index]}\t{tree.Upos[index]}\t_\t{tree.Feats[index]}\t{tree.Heads[index] + 1}\t{tree.Deprels[index]}\t_\t"));
            var space = inWritten ? "_" : Misc(document, tokens[index]);
            var annotation = annotations.IsDefault ? null : annotations[index];
            writer.Write(annotation is null ? space : space == "_" ? annotation : $"{annotation}|{space}");
            writer.Write('\n');
        }
    }

    private static int LastOfWritten(ImmutableArray<Token> tokens, int index)
    {
        while (index + 1 < tokens.Length && tokens[index + 1].JoinedToPrevious)
            index++;
        return index;
    }

    private static string Misc(Document document, Token token)
    {
        var end = token.Span.End;
        return end < document.Text.Length && !char.IsWhiteSpace(document.Text[end]) ? "SpaceAfter=No" : "_";
    }

    /// <summary>White space inside a sentence, line breaks among it, becomes one space: a comment or a column is one line.</summary>
    private static string OneLine(string text)
    {
        var clean = true;
        for (var index = 0; index < text.Length && clean; index++)
            clean = text[index] == ' ' ? index > 0 && text[index - 1] != ' ' : !char.IsWhiteSpace(text[index]);
        return clean ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
