using Chancery.Formats.Conllu;
using Chancery.Grammar;

namespace Chancery.Training.Data;

/// <summary>Label sets and examples of the treebanks.</summary>
internal sealed class Treebanks
{
    private readonly WordEncoder encoder;

    /// <param name="sentences">The training sentences, which give the label sets.</param>
    /// <param name="encoder">Pieces.</param>
    /// <param name="names">Entity tags of sentences by their words, and the output they belong to; sentences without get none.</param>
    public Treebanks(IReadOnlyList<ConlluSentence> sentences, WordEncoder encoder, IReadOnlyDictionary<string, (int[] Tags, int Set)> names)
    {
        this.encoder = encoder;
        var words = sentences.SelectMany(sentence => sentence.Words).ToList();
        Upos = new LabelSet(words.Select(word => word.Upos));
        Feats = new LabelSet(words.Select(word => word.Feats), least: 3);
        Lemmas = new LabelSet(words.Select(word => LemmaScript.Encode(word.Form, word.Lemma)), least: 3, most: 400);
        Labels = new LabelSet(words.Select(word => word.Deprel), least: 5);
        Examples = Read(sentences, names);
    }

    public LabelSet Upos { get; }

    public LabelSet Feats { get; }

    public LabelSet Lemmas { get; }

    public LabelSet Labels { get; }

    public IReadOnlyList<Example> Examples { get; }

    /// <summary>Examples of other sentences with the same label sets; those too long to learn from are left out.</summary>
    public List<Example> Read(IEnumerable<ConlluSentence> sentences, IReadOnlyDictionary<string, (int[] Tags, int Set)>? names = null)
    {
        var examples = new List<Example>();
        foreach (var sentence in sentences)
        {
            if (encoder.Encode([.. sentence.Words.Select(word => word.Form)]) is not { } pieces)
                continue;
            var (tags, set) = names?.GetValueOrDefault(Key(sentence.Words.Select(word => word.Form))) ?? default;
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
                Entities = tags ?? [.. sentence.Words.Select(_ => -1)],
                EntitySet = set,
            });
        }

        return examples;
    }

    /// <summary>What sentences with the same words have in common.</summary>
    public static string Key(IEnumerable<string> words) => string.Join('\u001f', words);

    /// <summary>The name of GUM's train part in the data folder.</summary>
    public const string GumTrain = "ud/gum-train.conllu.gz";

    /// <summary>The sentences of GUM's train part that may be trained on: those of the documents whose texts may be used commercially.</summary>
    /// <param name="folder">The data folder (docs/training.md).</param>
    public static IEnumerable<ConlluSentence> FreeGum(string folder)
    {
        var free = File.ReadLines(Path.Combine(folder, "ud/gum-commercial-ok-docs.txt")).Select(line => line.Trim()).Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal);
        return OfDocuments(ConlluReader.ReadFileAsync(Path.Combine(folder, GumTrain)).GetAwaiter().GetResult(), free);
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
