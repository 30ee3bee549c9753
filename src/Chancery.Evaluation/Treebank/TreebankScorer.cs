using Chancery.Grammar;
using Chancery.Text;

namespace Chancery.Evaluation.Treebank;

/// <summary>Scores tokens, sentences, tags, features, lemmas and trees against a treebank. Not thread-safe.</summary>
/// <remarks>
/// Definitions of the CoNLL 2018 shared task (Zeman et al. 2018, section 5; conll18_ud_eval.py): F1 of spans of characters without white space
/// for tokens, words and sentences; of aligned words for the rest. Relations count by their universal part (before the colon), features by the
/// universal ones, a gold lemma <c>_</c> is right whatever was predicted. With gold tokens every F1 is an accuracy.
/// </remarks>
public sealed class TreebankScorer
{
    private static readonly HashSet<string> UniversalFeatures = new(StringComparer.Ordinal)
    {
        "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite", "Degree", "VerbForm",
        "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite",
    };

    private readonly Dictionary<string, string> universal = new(StringComparer.Ordinal);
    private PrecisionRecall tokens;
    private PrecisionRecall sentences;
    private PrecisionRecall words;
    private int upos;
    private int feats;
    private int lemmas;
    private int unlabelled;
    private int labelled;

    /// <summary>Gold words added.</summary>
    public int Words => words.Gold;

    /// <summary>Gold sentences added.</summary>
    public int Sentences => sentences.Gold;

    /// <summary>Adds a document.</summary>
    /// <param name="gold">Sentences and, where trees are to be scored, trees.</param>
    /// <param name="predicted">The same text read by the engine; white space may differ.</param>
    /// <exception cref="ArgumentException">The two have different characters.</exception>
    public void Add(Document gold, Document predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var (right, made) = (new TreebankText(gold), new TreebankText(predicted));
        if (!string.Equals(right.Characters, made.Characters, StringComparison.Ordinal))
        {
            var at = right.Characters.AsSpan().CommonPrefixLength(made.Characters);
            throw new ArgumentException($"The predicted document has other characters than the gold from character {at} on (white space not counted).", nameof(predicted));
        }

        tokens += Spans(right.Tokens, made.Tokens);
        sentences += Spans(right.Sentences, made.Sentences);
        AddWords(right, made);
    }

    /// <summary>The scores so far, in per cent, under the names of DESIGN section 6.</summary>
    /// <param name="isRaw">Whether the text was divided by the engine: adds <c>tokens</c>, <c>words</c> and <c>sentences</c>.</param>
    public ScoreSheet Scores(bool isRaw)
    {
        var sheet = ScoreSheet.Empty;
        if (isRaw)
            sheet = sheet.With("tokens", tokens.F1).With("words", words.F1).With("sentences", sentences.F1);
        return sheet.With("upos", F1(upos)).With("feats", F1(feats)).With("lemmas", F1(lemmas)).With("uas", F1(unlabelled)).With("las", F1(labelled));
    }

    private static PrecisionRecall Spans(List<CharacterRange> gold, List<CharacterRange> system)
    {
        var (g, s, correct) = (0, 0, 0);
        while (g < gold.Count && s < system.Count)
        {
            if (system[s].Start < gold[g].Start)
            {
                s++;
            }
            else if (gold[g].Start < system[s].Start)
            {
                g++;
            }
            else
            {
                correct += gold[g++].End == system[s++].End ? 1 : 0;
            }
        }

        return new PrecisionRecall(correct, gold.Count, system.Count);
    }

    private void AddWords(TreebankText gold, TreebankText system)
    {
        var pairs = WordAlignment.Align(gold.Words, system.Words);
        var paired = 0;
        for (var word = 0; word < pairs.Length; word++)
        {
            var other = pairs[word];
            if (other < 0)
                continue;
            paired++;
            if (gold.Grammar[word].Tree is { } right && system.Grammar[other].Tree is { } made)
                AddGrammar((right, gold.Grammar[word].Index), (made, system.Grammar[other].Index), IsSameHead(gold.Words[word].Head, system.Words[other].Head, pairs));
        }

        words += new PrecisionRecall(paired, gold.Words.Count, system.Words.Count);
    }

    private void AddGrammar((SyntaxTree Tree, int Index) gold, (SyntaxTree Tree, int Index) system, bool isSameHead)
    {
        var ((right, r), (made, m)) = (gold, system);
        upos += Same(right.Upos[r], made.Upos[m]);
        feats += Same(Universal(right.Feats[r]), Universal(made.Feats[m]));
        lemmas += right.Lemmas[r] == "_" ? 1 : Same(right.Lemmas[r], made.Lemmas[m]);
        if (!isSameHead)
            return;
        unlabelled++;
        labelled += Relation(right.Deprels[r]).SequenceEqual(Relation(made.Deprels[m])) ? 1 : 0;
    }

    private static bool IsSameHead(int gold, int system, int[] pairs) => gold < 0 || system < 0 ? gold == system : pairs[gold] == system;

    private static int Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal) ? 1 : 0;

    private static ReadOnlySpan<char> Relation(string deprel)
    {
        var colon = deprel.AsSpan().IndexOf(':');
        return colon < 0 ? deprel : deprel.AsSpan(0, colon);
    }

    private string Universal(string feats)
    {
        if (universal.TryGetValue(feats, out var kept))
            return kept;
        kept = string.Join('|', feats.Split('|').Where(feature => UniversalFeatures.Contains(feature.Split('=')[0])).Order(StringComparer.Ordinal));
        return universal[feats] = kept;
    }

    private double? F1(int correct) => new PrecisionRecall(correct, words.Gold, words.Predicted).F1;
}
