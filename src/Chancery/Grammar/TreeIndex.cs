using Chancery.Text;

namespace Chancery.Grammar;

/// <summary>A dependency tree made easy to walk: children, paths, phrases. Made once per sentence by the stages that read trees.</summary>
public sealed class TreeIndex
{
    private readonly int[] childStarts;
    private readonly int[] children;

    /// <summary>Indexes a tree.</summary>
    public TreeIndex(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        Tree = tree;
        var count = tree.Heads.Length;
        childStarts = new int[count + 2];
        children = new int[count];
        foreach (var head in tree.Heads)
            childStarts[head + 2]++;
        for (var i = 1; i < childStarts.Length; i++)
            childStarts[i] += childStarts[i - 1];
        var next = childStarts.ToArray();
        for (var i = 0; i < count; i++)
            children[next[tree.Heads[i] + 1]++] = i;
        Root = count == 0 ? -1 : children[0];
    }

    /// <summary>The tree itself.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>Words in the sentence.</summary>
    public int Count => Tree.Heads.Length;

    /// <summary>The root word; -1 in an empty tree.</summary>
    public int Root { get; }

    /// <summary>The dependents of a word, in text order.</summary>
    public ReadOnlySpan<int> Children(int word) => children.AsSpan(childStarts[word + 1]..childStarts[word + 2]);

    /// <summary>The head of a word; -1 for the root.</summary>
    public int Head(int word) => Tree.Heads[word];

    /// <summary>Whether the relation of a word to its head is the given one, with or without subtype.</summary>
    /// <param name="word">The word.</param>
    /// <param name="relation"><c>nsubj</c> matches <c>nsubj:pass</c> too; <c>nsubj:pass</c> matches only itself.</param>
    public bool Is(int word, string relation)
    {
        var deprel = Tree.Deprels[word];
        return deprel.StartsWith(relation, StringComparison.Ordinal)
            && (deprel.Length == relation.Length || deprel[relation.Length] == ':');
    }

    /// <summary>The relation of a word to its head, without subtype.</summary>
    public string Relation(int word)
    {
        var deprel = Tree.Deprels[word];
        var colon = deprel.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? deprel : deprel[..colon];
    }

    /// <summary>The first dependent with the relation, or -1.</summary>
    public int Child(int word, string relation)
    {
        foreach (var child in Children(word))
        {
            if (Is(child, relation))
                return child;
        }

        return -1;
    }

    /// <summary>The adposition that introduces a phrase, as a lemma ("according" for "according to"); null for none.</summary>
    public string? Case(int word)
    {
        foreach (var child in Children(word))
        {
            if (Is(child, "case") && child < word && Tree.Upos[child] is "ADP" or "SCONJ" or "VERB" or "ADV" or "PART")
                return Tree.Lemmas[child];
        }

        return null;
    }

    /// <summary>Whether a noun has a definite article or a demonstrative.</summary>
    public bool HasDefiniteDeterminer(int word)
    {
        foreach (var child in Children(word))
        {
            if (Is(child, "det") && Tree.Lemmas[child].ToLowerInvariant() is "the" or "this" or "that" or "these" or "those")
                return true;
        }

        return false;
    }

    /// <summary>Whether the word stands under the ancestor or is it.</summary>
    public bool IsWithin(int word, int ancestor)
    {
        for (; word >= 0; word = Tree.Heads[word])
        {
            if (word == ancestor)
                return true;
        }

        return false;
    }

    /// <summary>First and last word of everything under a word, itself included.</summary>
    public (int First, int Last) Extent(int word)
    {
        var (first, last) = (word, word);
        foreach (var child in Children(word))
        {
            var inner = Extent(child);
            first = Math.Min(first, inner.First);
            last = Math.Max(last, inner.Last);
        }

        return (first, last);
    }

    /// <summary>The word of a span whose head lies outside it; -1 when no word of the sentence lies in the span.</summary>
    /// <param name="sentence">The tree's sentence.</param>
    /// <param name="span">A span of the document.</param>
    public int Top(Sentence sentence, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        for (var word = 0; word < Count; word++)
        {
            if (!span.Contains(sentence.Tokens[word].Span))
                continue;
            while (Tree.Heads[word] >= 0 && span.Contains(sentence.Tokens[Tree.Heads[word]].Span))
                word = Tree.Heads[word];
            return word;
        }

        return -1;
    }

    /// <summary>The predicate of the clause that a word belongs to: itself or the nearest ancestor that heads a clause.</summary>
    public int Clause(int word)
    {
        while (Tree.Heads[word] >= 0 && !IsClauseRelation(word))
            word = Tree.Heads[word];
        return word;
    }

    /// <summary>Whether the word heads a clause below another.</summary>
    public bool IsClauseRelation(int word) =>
        Relation(word) is "ccomp" or "xcomp" or "advcl" or "acl" or "parataxis" or "csubj" or "root"
        || (Is(word, "conj") && Tree.Upos[word] is "VERB" or "AUX");

    /// <summary>The word's feature, or null.</summary>
    /// <param name="word">The word.</param>
    /// <param name="name">As <c>VerbForm</c>.</param>
    public string? Feature(int word, string name)
    {
        foreach (var part in Tree.Feats[word].Split('|'))
        {
            if (part.Length > name.Length && part[name.Length] == '=' && part.StartsWith(name, StringComparison.Ordinal))
                return part[(name.Length + 1)..];
        }

        return null;
    }
}
