using Chancery.Training.Run;

namespace Chancery.Training.Tests.Run;

/// <summary>A data folder with a few sentences for each task.</summary>
internal static class TinyCorpus
{
    public static Corpus Write(TemporaryFolder folder)
    {
        var first = Sample.Conllu("free", ("Paris", "Paris", "PROPN", 2, "nsubj", "_"), ("thanked", "thank", "VERB", 0, "root", "_"), ("Berlin", "Berlin", "PROPN", 2, "obj", "_"));
        var second = Sample.Conllu("free", ("Talks", "talk", "NOUN", 2, "nsubj", "_"), ("resumed", "resume", "VERB", 0, "root", "_"), (".", ".", "PUNCT", 2, "punct", "_"));
        var text = string.Concat(Enumerable.Repeat(first + second, 6));
        folder.Write("ud/gum-commercial-ok-docs.txt", "free\n");
        folder.Write("ud/gum-train.conllu.gz", text);
        folder.Write("ud/ewt-train.conllu.gz", text);
        folder.Write("ud/ewt-dev.conllu.gz", text);
        var names = """{"tokens": ["Kenya", "thanked", "the", "Berlin", "talks"], "tags": ["B-LOC", "O", "O", "B-LOC", "O"]}""" + "\n";
        folder.Write("ner/uner_ewt-train.jsonl.gz", names);
        folder.Write("ner/uner_ewt-dev.jsonl.gz", names);
        folder.Write("ner/wikigold.jsonl.gz", names);
        folder.Write("events_written/train.jsonl", string.Concat(Enumerable.Range(0, 20).Select(i =>
            $$"""{"id": "e-{{i}}", "text": "Kenya rejected the offer.", "events": [{"type": "REJECT", "trigger": [6, 14], "status": "Occurred"}]}""" + "\n")));
        var relations = """{"sentence": "Paris thanked Berlin.", "source_span": [0, 5], "target_span": [14, 20], "root": "SUPPORT"}""" + "\n";
        folder.Write("relations_written/train.jsonl", relations + relations);
        folder.Write("plv/train.jsonl", relations);
        return new Corpus(folder.Path, folder.Write("vocab.txt", string.Join('\n', Sample.Pieces) + "\n"), []);
    }

    public static Model Model(Corpus corpus) => TinyModel.Make(
        corpus.Vocabulary.Pieces.Length, corpus.Trees.Upos.Count, corpus.Trees.Feats.Count, corpus.Trees.Lemmas.Count, corpus.Trees.Labels.Count, positions: 16);
}
