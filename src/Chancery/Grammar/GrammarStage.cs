using System.Collections.Immutable;
using Chancery.Pipeline;
using Chancery.Text;

namespace Chancery.Grammar;

/// <summary>Makes trees with tags and lemmas of what the grammar head read. Immutable, thread-safe.</summary>
/// <remarks>A lemma comes from the table of exceptions, else it is the known word of which this is a form, else it comes from the edit script that
/// the head chose, else (where the script does not fit the word) it is the word itself, in lower case unless it is a proper name.</remarks>
/// <param name="labels">The label sets of the head that wrote the readings.</param>
/// <param name="words">Words that the lexicons know; null for none.</param>
public sealed class GrammarStage(GrammarLabels labels, DictionaryForms? words = null) : IStage
{
    private readonly DictionaryForms words = words ?? DictionaryForms.None;

    /// <inheritdoc/>
    public string Name => "grammar";

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Requires { get; } = [TextLayers.Sentences, GrammarLayers.Readings];

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Provides { get; } = [GrammarLayers.Trees];

    /// <inheritdoc/>
    public void Annotate(IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sentences = document.Get(TextLayers.Sentences);
            var readings = document.Get(GrammarLayers.Readings);
            var trees = ImmutableArray.CreateBuilder<SyntaxTree>(sentences.Length);
            for (var index = 0; index < sentences.Length; index++)
                trees.Add(ToTree(document, sentences[index], readings[index].Words));
            document.Set(GrammarLayers.Trees, trees.MoveToImmutable());
        }
    }

    private SyntaxTree ToTree(Document document, Sentence sentence, ImmutableArray<WordReading> words)
    {
        var upos = ImmutableArray.CreateBuilder<string>(words.Length);
        var feats = ImmutableArray.CreateBuilder<string>(words.Length);
        var lemmas = ImmutableArray.CreateBuilder<string>(words.Length);
        var heads = ImmutableArray.CreateBuilder<int>(words.Length);
        var deprels = ImmutableArray.CreateBuilder<string>(words.Length);
        for (var index = 0; index < words.Length; index++)
        {
            var word = words[index];
            upos.Add(labels.Upos[word.Upos]);
            feats.Add(labels.Feats[word.Feats]);
            lemmas.Add(Lemma(document.SurfaceSpan(sentence.Tokens[index].Span), labels.Upos[word.Upos], labels.LemmaScripts[word.LemmaScript]));
            heads.Add(word.Head);
            deprels.Add(labels.Deprels[word.Deprel]);
        }

        return new SyntaxTree(upos.MoveToImmutable(), feats.MoveToImmutable(), lemmas.MoveToImmutable(), heads.MoveToImmutable(), deprels.MoveToImmutable());
    }

    private string Lemma(ReadOnlySpan<char> surface, string upos, LemmaScript script)
    {
        if (labels.LemmaExceptions.TryGet(surface, upos, out var lemma))
            return lemma;
        if (script.TryApply(surface, out lemma))
            return words.TryGet(surface, upos, lemma, out var known) ? known : lemma;
        if (upos == "PROPN")
            return surface.ToString();
        Span<char> lower = surface.Length <= 128 ? stackalloc char[surface.Length] : new char[surface.Length];
        surface.ToLowerInvariant(lower);
        return LemmaPool.Shared.Get(lower);
    }
}
