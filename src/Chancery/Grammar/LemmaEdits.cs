using System.Text;

namespace Chancery.Grammar;

/// <summary>The edit part of a lemma script: edits of what stands before and after the longest common part of form and lemma.</summary>
internal static class LemmaEdits
{
    /// <summary>The edits from one string to another, as <c>prefix|suffix</c>.</summary>
    /// <param name="from">The form, cased as it will be edited.</param>
    /// <param name="to">The lemma, cased the same way.</param>
    /// <param name="allowEdits">False: only deletions at either end, so that a rule about casing does not compete with the others.</param>
    /// <param name="edits">The edits.</param>
    /// <returns>False when the two have nothing in common, or edits are needed that are not allowed.</returns>
    public static bool TryEncode(string from, string to, bool allowEdits, out string edits)
    {
        var (fromStart, toStart, length) = LongestCommon(from, to);
        edits = "";
        if (length == 0 || (!allowEdits && length != to.Length))
            return false;
        edits = $"{Script(from[..fromStart], to[..toStart])}|{Script(from[(fromStart + length)..], to[(toStart + length)..])}";
        return true;
    }

    /// <summary>Splits <c>prefix|suffix</c>; a bar may also be an inserted character.</summary>
    public static bool TrySplit(string edits, out string prefix, out string suffix)
    {
        prefix = suffix = "";
        var bar = -1;
        for (var index = 0; index < edits.Length; index++)
        {
            if (edits[index] == '|' && bar < 0)
                bar = index;
            else if (edits[index] == '+' && index + 1 < edits.Length)
                index++;
            else if (edits[index] is not ('>' or '-'))
                return false;
        }

        if (bar < 0)
            return false;
        prefix = edits[..bar];
        suffix = edits[(bar + 1)..];
        return true;
    }

    /// <summary>Characters of the form that a script reads.</summary>
    public static int SourceLength(string script)
    {
        var length = 0;
        for (var index = 0; index < script.Length; index++)
        {
            if (script[index] == '+')
                index++;
            else
                length++;
        }

        return length;
    }

    /// <summary>Runs a script.</summary>
    /// <returns>Characters written to the target.</returns>
    public static int Apply(string script, ReadOnlySpan<char> source, Span<char> target)
    {
        var (read, written) = (0, 0);
        for (var index = 0; index < script.Length; index++)
        {
            if (script[index] == '+')
                target[written++] = script[++index];
            else if (script[index] == '>')
                target[written++] = source[read++];
            else
                read++;
        }

        return written;
    }

    private static (int From, int To, int Length) LongestCommon(string from, string to)
    {
        var best = (From: 0, To: 0, Length: 0);
        var above = new int[to.Length + 1];
        var row = new int[to.Length + 1];
        for (var f = 1; f <= from.Length; f++)
        {
            for (var t = 1; t <= to.Length; t++)
            {
                row[t] = from[f - 1] == to[t - 1] ? above[t - 1] + 1 : 0;
                if (row[t] > best.Length)
                    best = (f - row[t], t - row[t], row[t]);
            }

            (above, row) = (row, above);
        }

        return best;
    }

    /// <summary>The shortest script, copies before deletions before insertions where several are as short.</summary>
    private static string Script(string from, string to)
    {
        var cost = new int[from.Length + 1, to.Length + 1];
        for (var f = from.Length; f >= 0; f--)
        {
            for (var t = to.Length; t >= 0; t--)
            {
                var best = f == from.Length && t == to.Length ? 0 : int.MaxValue;
                if (f < from.Length && t < to.Length && from[f] == to[t])
                    best = cost[f + 1, t + 1];
                if (f < from.Length)
                    best = Math.Min(best, cost[f + 1, t] + 1);
                if (t < to.Length)
                    best = Math.Min(best, cost[f, t + 1] + 1);
                cost[f, t] = best;
            }
        }

        var script = new StringBuilder();
        for (var (f, t) = (0, 0); f < from.Length || t < to.Length;)
        {
            if (f < from.Length && t < to.Length && from[f] == to[t] && cost[f, t] == cost[f + 1, t + 1])
            {
                script.Append('>');
                (f, t) = (f + 1, t + 1);
            }
            else if (f < from.Length && cost[f, t] == cost[f + 1, t] + 1)
            {
                script.Append('-');
                f++;
            }
            else
            {
                script.Append('+').Append(to[t++]);
            }
        }

        return script.ToString();
    }
}
