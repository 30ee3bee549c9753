using System.Collections.Immutable;
using Chancery.Grammar;

namespace Chancery.Formats.Conllu;

/// <summary>Makes syntax trees of CoNLL-U sentences.</summary>
public static class ConlluTrees
{
    /// <summary>The tree of a sentence.</summary>
    /// <param name="sentence">A sentence with tags and heads.</param>
    /// <param name="place">The file's name in errors.</param>
    /// <exception cref="InputException">Something is not given, or it is no tree with one root (CHY0125).</exception>
    public static SyntaxTree ToTree(ConlluSentence sentence, string place)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var words = sentence.Words;
        if (Fault(words) is { } fault)
            throw Errors.ConlluTree(place, sentence.FirstLine, fault);
        return new SyntaxTree(
            [.. words.Select(word => word.Upos)],
            [.. words.Select(word => word.Feats)],
            [.. words.Select(word => word.Lemma)],
            [.. words.Select(word => word.Head!.Value - 1)],
            [.. words.Select(word => word.Deprel)]);
    }

    private static string? Fault(ImmutableArray<ConlluWord> words)
    {
        var roots = 0;
        for (var index = 0; index < words.Length; index++)
        {
            var word = words[index];
            if (word.Head is null || word.Upos == "_" || word.Deprel == "_")
                return $"word {index + 1} \"{word.Form}\" has no part of speech, no head or no relation";
            roots += word.Head == 0 ? 1 : 0;
        }

        if (roots != 1)
            return $"the sentence has {roots} roots";
        var reached = new bool[words.Length];
        var path = new List<int>();
        for (var index = 0; index < words.Length; index++)
        {
            path.Clear();
            var at = index;
            while (at >= 0 && !reached[at] && path.Count <= words.Length)
            {
                path.Add(at);
                at = words[at].Head!.Value - 1;
            }

            if (path.Count > words.Length)
                return $"word {index + 1} \"{words[index].Form}\" stands in a cycle or hangs on one";
            foreach (var step in path)
                reached[step] = true;
        }

        return null;
    }
}
