namespace Chancery.Grammar;

/// <summary>The way through the tree from one word to another, as text: <c>^</c> and the relation for a step up, <c>/</c> and the relation for a step down.</summary>
internal static class TreePath
{
    private const int LongestUp = 4;
    private const int LongestDown = 4;

    /// <summary>Writes the path; "far" when it is longer than four steps up or down.</summary>
    /// <returns>Number of characters written.</returns>
    public static int Write(TreeIndex index, int from, int to, Span<char> path)
    {
        var length = 0;
        var word = from;
        for (var up = 0; word >= 0; up++)
        {
            var down = StepsUp(index, to, word);
            if (down >= 0)
                return down > LongestDown ? Far(path) : Down(index, to, down, path, length);
            if (up == LongestUp)
                break;
            length = Append(path, length, '^', index.Relation(word));
            word = index.Head(word);
        }

        return Far(path);
    }

    private static int StepsUp(TreeIndex index, int word, int ancestor)
    {
        for (var steps = 0; word >= 0; steps++, word = index.Head(word))
        {
            if (word == ancestor)
                return steps;
        }

        return -1;
    }

    private static int Down(TreeIndex index, int to, int steps, Span<char> path, int length)
    {
        for (var step = steps - 1; step >= 0; step--)
        {
            var word = to;
            for (var i = 0; i < step; i++)
                word = index.Head(word);
            length = Append(path, length, '/', Label(index, word));
        }

        return length;
    }

    /// <summary>The relation; of an oblique or a modifier its preposition.</summary>
    private static string Label(TreeIndex index, int word)
    {
        var relation = index.Tree.Deprels[word];
        return index.Relation(word) is "obl" or "nmod" && index.Case(word) is { } preposition ? preposition : relation;
    }

    private static int Append(Span<char> path, int length, char sign, ReadOnlySpan<char> relation)
    {
        if (length + 1 + relation.Length > path.Length)
            return length;
        path[length] = sign;
        relation.CopyTo(path[(length + 1)..]);
        return length + 1 + relation.Length;
    }

    private static int Far(Span<char> path)
    {
        "far".CopyTo(path);
        return 3;
    }
}
