using System.Collections.Immutable;

namespace Chancery.Text;

/// <summary>Divides one text into sentences and tokens: blocks, lines, chunks, tokens, sentences. One per document.</summary>
internal sealed class TextSegmenter
{
    /// <summary>Tokens held before sentences are taken off, so that a block of any length needs little memory.</summary>
    private const int Held = 4096;

    private readonly string text;
    private readonly List<RawToken> tokens = [];
    private readonly List<TextLine> lines = [];
    private readonly ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly Tokenizer tokenizer;
    private readonly SentenceSplitter splitter;
    private int paragraph = -1;

    public TextSegmenter(TextRules rules, string text)
    {
        this.text = text;
        tokenizer = new Tokenizer(rules, text, tokens);
        splitter = new SentenceSplitter(rules, text);
    }

    public ImmutableArray<Sentence> Run(CancellationToken cancellationToken)
    {
        var at = 0;
        while (TextBlocks.Next(text, ref at, lines))
        {
            cancellationToken.ThrowIfCancellationRequested();
            paragraph++;
            tokenizer.BeginBlock(lines[^1].End);
            var width = TextBlocks.WrapWidth(lines);
            for (var index = 0; index < lines.Count; index++)
            {
                if (index > 0 && TextBlocks.IsBreak(text, lines[index - 1], lines[index], width))
                    tokenizer.BreakLine();
                AddLine(lines[index], cancellationToken);
            }

            TakeSentences(blockEnds: true);
        }

        return sentences.ToImmutable();
    }

    private void AddLine(TextLine line, CancellationToken cancellationToken)
    {
        for (var at = line.Start; at < line.End;)
        {
            if (Characters.IsSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < line.End && end - at < Tokenizer.MaxChunk * 16 && !Characters.IsSpace(text[end]))
                end++;
            if (end < line.End && char.IsSurrogatePair(text[end - 1], text[end]))
                end++;
            tokenizer.Add(at, end);
            at = end;
            if (tokens.Count > Held)
            {
                cancellationToken.ThrowIfCancellationRequested();
                TakeSentences(blockEnds: false);
            }
        }
    }

    private void TakeSentences(bool blockEnds)
    {
        var first = 0;
        while (first < tokens.Count)
        {
            var end = splitter.End(tokens, first, blockEnds);
            if (end == 0)
                break;
            AddSentence(first, end);
            first = end;
        }

        tokens.RemoveRange(0, first);
    }

    private void AddSentence(int first, int end)
    {
        // "etc." at the end of a sentence is "etc" and the full stop, as in EWT; acronyms keep theirs.
        var last = tokens[end - 1];
        var divides = last.Kind == TokenKind.FinalAbbreviation && end - first < SentenceSplitter.MaxTokens;
        var made = ImmutableArray.CreateBuilder<Token>(end - first + (divides ? 1 : 0));
        for (var index = first; index < end; index++)
        {
            var token = tokens[index];
            var tokenEnd = divides && index == end - 1 ? token.End - 1 : token.End;
            made.Add(new Token(new TextSpan(token.Start, tokenEnd), token.Joined && index > first));
        }

        if (divides)
            made.Add(new Token(new TextSpan(last.End - 1, last.End)));
        var span = new TextSpan(tokens[first].Start, last.End);
        sentences.Add(new Sentence(sentences.Count, span, made.MoveToImmutable(), paragraph));
    }
}
