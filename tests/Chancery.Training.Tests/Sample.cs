using System.Text;
using Chancery.Formats.Conllu;
using Chancery.Neural;
using Chancery.Training.Data;

namespace Chancery.Training.Tests;

/// <summary>Small texts and a vocabulary of single letters for the readers.</summary>
internal static class Sample
{
    /// <summary>Markers stand at 1 to 4, as in BERT's vocabulary.</summary>
    public static readonly string[] Pieces =
        ["[PAD]", "[unused0]", "[unused1]", "[unused2]", "[unused3]", "[UNK]", "[CLS]", "[SEP]", "paris", "thanked", "berlin", "kenya", "rejected", "the", "offer", "talks", "resumed", ".", ",", "'", "s"];

    public static readonly WordEncoder Encoder = new(new WordPiece(new Vocabulary([.. Pieces])));

    public static int Id(string piece) => Array.IndexOf(Pieces, piece);

    /// <summary>CoNLL-U of words given as form, lemma, UPOS, head, relation, last column.</summary>
    public static string Conllu(string? document, params (string Form, string Lemma, string Upos, int Head, string Deprel, string Misc)[] words)
    {
        var text = new StringBuilder();
        if (document is not null)
            text.Append("# newdoc id = ").Append(document).Append('\n');
        for (var i = 0; i < words.Length; i++)
        {
            var (form, lemma, upos, head, deprel, misc) = words[i];
            var feats = upos == "VERB" ? "Tense=Past" : "_";
            text.AppendJoin('\t', i + 1, form, lemma, upos, "_", feats, head, deprel, "_", misc).Append('\n');
        }

        return text.Append('\n').ToString();
    }

    /// <summary>A sentence of words that carry only UPOS and the last column.</summary>
    public static ConlluSentence Sentence(params (string Form, string Upos, string Misc)[] words) =>
        Assert.Single(ConlluReader.Parse(Conllu(null, [.. words.Select((word, i) => (word.Form, word.Form, word.Upos, i, i == 0 ? "root" : "dep", word.Misc))])));
}
