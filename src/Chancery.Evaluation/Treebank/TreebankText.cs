using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Grammar;
using Chancery.Text;

namespace Chancery.Evaluation.Treebank;

/// <summary>A stretch of characters, white space not counted.</summary>
internal readonly record struct CharacterRange(int Start, int End);

/// <summary>A word for the scorer.</summary>
/// <param name="Range">The characters of its written word.</param>
/// <param name="Form">The word itself, in lower case.</param>
/// <param name="IsPart">Whether the written word holds other words too.</param>
/// <param name="Head">Index of its head among the words of the document; -1 for a root; -2 when there is no tree.</param>
internal readonly record struct TreebankWord(CharacterRange Range, string Form, bool IsPart, int Head);

/// <summary>A document seen as the CoNLL 2018 evaluation sees it: characters without white space, and ranges of them.</summary>
internal sealed class TreebankText
{
    private readonly StringBuilder characters = new();

    public TreebankText(Document document)
    {
        var trees = document.Has(GrammarLayers.Trees) ? document.Get(GrammarLayers.Trees) : default;
        foreach (var sentence in document.Get(TextLayers.Sentences))
            Add(document, sentence, trees.IsDefault ? null : trees[sentence.Index]);
        Characters = characters.ToString();
    }

    /// <summary>All characters of all words.</summary>
    public string Characters { get; }

    public List<CharacterRange> Sentences { get; } = [];

    /// <summary>Written words: a contraction is one.</summary>
    public List<CharacterRange> Tokens { get; } = [];

    public List<TreebankWord> Words { get; } = [];

    /// <summary>Tree and index in it of each word; null without trees.</summary>
    public List<(SyntaxTree? Tree, int Index)> Grammar { get; } = [];

    private static bool Counts(char c) =>
        !char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format;

    private void Add(Document document, Sentence sentence, SyntaxTree? tree)
    {
        var sentenceStart = characters.Length;
        var firstWord = Words.Count;
        var tokens = sentence.Tokens;
        for (var index = 0; index < tokens.Length;)
        {
            var last = index;
            while (last + 1 < tokens.Length && tokens[last + 1].JoinedToPrevious)
                last++;
            var start = characters.Length;
            Append(document.SurfaceSpan(sentence.SpanOf(index, last)));
            var range = new CharacterRange(start, characters.Length);
            Tokens.Add(range);
            for (var word = index; word <= last; word++)
            {
                var head = tree is null ? -2 : tree.Heads[word] < 0 ? -1 : firstWord + tree.Heads[word];
                Words.Add(new TreebankWord(range, document.Surface(tokens[word].Span).ToLowerInvariant(), last > index, head));
                Grammar.Add((tree, word));
            }

            index = last + 1;
        }

        Sentences.Add(new CharacterRange(sentenceStart, characters.Length));
    }

    private void Append(ReadOnlySpan<char> surface)
    {
        foreach (var c in surface)
        {
            if (Counts(c))
                characters.Append(c);
        }
    }
}
