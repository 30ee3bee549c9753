using Chancery.Formats.Conllu;
using Chancery.Neural;
using Chancery.Training.Data;

namespace Chancery.Training.Run;

/// <summary>All data of a run.</summary>
internal sealed class Corpus
{
    private const int DevShare = 12;
    private const int DevSentences = 500;

    /// <summary>Reads everything below a data folder laid out as <c>shared/data</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="vocabulary">The vocabulary file.</param>
    /// <param name="eventFiles">Passages with events, besides <c>events_written</c>.</param>
    public Corpus(string folder, string vocabulary, IEnumerable<string> eventFiles)
    {
        Vocabulary = new Vocabulary([.. File.ReadLines(vocabulary)]);
        var encoder = new WordEncoder(new WordPiece(Vocabulary));
        var gum = Treebanks.FreeGum(folder).ToList();
        List<NamedSentence> named =
        [
            .. EntityData.ReadJsonLines(Path.Combine(folder, "ner/uner_ewt-train.jsonl.gz"), 0),
            .. EntityData.ReadJsonLines(Path.Combine(folder, "ner/wikigold.jsonl.gz"), 1),
            .. EntityData.ReadGum(gum, 2),
        ];

        // Most sentences with names are sentences of the treebanks: they teach both at the cost of one.
        var byWords = new Dictionary<string, (int[] Tags, int Set)>(StringComparer.Ordinal);
        foreach (var sentence in named)
            byWords.TryAdd(Treebanks.Key(sentence.Words), (sentence.Tags, sentence.Set));
        System.Collections.Immutable.ImmutableArray<ConlluSentence> all = [.. Conllu(folder, "ud/ewt-train.conllu.gz"), .. gum];
        TreebankSentences = all;
        Trees = new Treebanks(all, encoder, byWords);
        TreesDev = [.. Trees.Read(Conllu(folder, "ud/ewt-dev.conllu.gz")).Where((_, i) => i % 4 == 0).Take(DevSentences)];
        var parsed = all.Select(sentence => Treebanks.Key(sentence.Words.Select(word => word.Form))).ToHashSet(StringComparer.Ordinal);
        Entities = [.. EntityData.Encode(named.Where(sentence => !parsed.Contains(Treebanks.Key(sentence.Words))), encoder)];
        EntitiesDev = [.. EntityData.Encode(EntityData.ReadJsonLines(Path.Combine(folder, "ner/uner_ewt-dev.jsonl.gz"), 0), encoder)];

        var written = EventData.Read(Path.Combine(folder, "events_written/train.jsonl"), encoder);
        EventsDev = [.. written.Where(entry => IsDev(entry.Id)).Select(entry => entry.Example)];
        Events = [.. written.Where(entry => !IsDev(entry.Id)).Select(entry => entry.Example), .. eventFiles.SelectMany(file => EventData.Read(file, encoder)).Select(entry => entry.Example)];

        Relations = RelationData.Read(Path.Combine(folder, "relations_written/train.jsonl"), encoder);
        RelationsDev = RelationData.Read(Path.Combine(folder, "plv/train.jsonl"), encoder);
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>The treebanks' training sentences.</summary>
    public IReadOnlyList<ConlluSentence> TreebankSentences { get; }

    public Treebanks Trees { get; }

    public IReadOnlyList<Example> TreesDev { get; }

    public IReadOnlyList<Example> Entities { get; }

    public IReadOnlyList<Example> EntitiesDev { get; }

    public IReadOnlyList<Example> Events { get; }

    public IReadOnlyList<Example> EventsDev { get; }

    public IReadOnlyList<Example> Relations { get; }

    /// <summary>For choosing only, never learned from: the licence of <c>plv</c> is not stated.</summary>
    public IReadOnlyList<Example> RelationsDev { get; }

    /// <summary>A twelfth of the passages, by a hash of the id (FNV-1a).</summary>
    private static bool IsDev(string id)
    {
        var hash = 2166136261u;
        foreach (var character in id)
            hash = (hash ^ character) * 16777619u;
        return hash % DevShare == 0;
    }

    private static System.Collections.Immutable.ImmutableArray<ConlluSentence> Conllu(string folder, string name) =>
        ConlluReader.ReadFileAsync(Path.Combine(folder, name)).GetAwaiter().GetResult();
}
