using Chancery.Formats.Conllu;
using Chancery.Grammar;

namespace Chancery.Training.Data;

/// <summary>Label sets and examples of the treebanks.</summary>
internal sealed class Treebanks
{
    private readonly WordEncoder encoder;

    /// <param name="sentences">The training sentences, which give the label sets.</param>
    /// <param name="encoder">Pieces.</param>
    public Treebanks(IReadOnlyList<ConlluSentence> sentences, WordEncoder encoder)
    {
        this.encoder = encoder;
        var words = sentences.SelectMany(sentence => sentence.Words).ToList();
        Upos = new LabelSet(words.Select(word => word.Upos));
        Feats = new LabelSet(words.Select(word => word.Feats), least: 3);
        Lemmas = new LabelSet(words.Select(word => LemmaScript.Encode(word.Form, word.Lemma)), least: 3, most: 400);
        Labels = new LabelSet(words.Select(word => word.Deprel), least: 5);
        Examples = Read(sentences);
    }

    public LabelSet Upos { get; }

    public LabelSet Feats { get; }

    public LabelSet Lemmas { get; }

    public LabelSet Labels { get; }

    public IReadOnlyList<Example> Examples { get; }

    /// <summary>Examples of other sentences with the same label sets; those too long to learn from are left out.</summary>
    public List<Example> Read(IEnumerable<ConlluSentence> sentences)
    {
        var examples = new List<Example>();
        foreach (var sentence in sentences)
        {
            if (encoder.Encode([.. sentence.Words.Select(word => word.Form)]) is not { } pieces)
                continue;
            examples.Add(new Example
            {
                Pieces = pieces.Pieces,
                First = pieces.First,
                Last = pieces.Last,
                Casing = pieces.Casing,
                Upos = [.. sentence.Words.Select(word => Upos.Find(word.Upos))],
                Feats = [.. sentence.Words.Select(word => Feats.Find(word.Feats))],
                Lemmas = [.. sentence.Words.Select(word => Lemmas.Find(LemmaScript.Encode(word.Form, word.Lemma)))],
                Heads = [.. sentence.Words.Select(word => (word.Head ?? 0) - 1)],
                Labels = [.. sentence.Words.Select(word => Labels.Find(word.Deprel))],
            });
        }

        return examples;
    }

    /// <summary>The sentences of the documents in a list; the others may not be trained on.</summary>
    public static IEnumerable<ConlluSentence> OfDocuments(IEnumerable<ConlluSentence> sentences, HashSet<string> documents)
    {
        var inside = false;
        foreach (var sentence in sentences)
        {
            if (sentence.IsNewDocument)
                inside = sentence.DocumentId is { } id && documents.Contains(id);
            if (inside)
                yield return sentence;
        }
    }
}
