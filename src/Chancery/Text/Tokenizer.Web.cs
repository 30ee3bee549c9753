using System.Buffers;

namespace Chancery.Text;

internal sealed partial class Tokenizer
{
    private static readonly string[] Schemes = ["http://", "https://", "ftp://", "mailto:", "www.", "doi:", "ymsgr:"];
    private static readonly string[] Newsgroups = ["alt", "comp", "misc", "rec", "soc", "sci", "talk", "humanities"];
    private static readonly SearchValues<char> AddressEnds = SearchValues.Create("<>\"|\u201C\u201D");

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._%+-#~");

    /// <summary>The end of an internet address, e-mail address or file name that begins here, or 0.</summary>
    private int WebEnd(int at)
    {
        var rest = text.AsSpan(at, chunkEnd - at);
        foreach (var scheme in Schemes)
        {
            if ((rest[0] | 0x20) == scheme[0] && rest.Length > scheme.Length && rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
                && Characters.WordLength(rest, scheme.Length) > 0)
                return Trim(at, AddressEnd(at));
        }

        var length = rest.IndexOfAnyExcept(NameCharacters);
        length = length < 0 ? rest.Length : length;
        if (length > 0 && length < rest.Length - 1 && rest[length] == '@' && Characters.WordLength(rest, length + 1) > 0)
            return EmailEnd(at + length);
        return NameEnd(at, rest[..length]);
    }

    private int AddressEnd(int at)
    {
        var length = text.AsSpan(at, chunkEnd - at).IndexOfAny(AddressEnds);
        return length < 0 ? chunkEnd : at + length;
    }

    private int EmailEnd(int sign)
    {
        var end = sign + 1;
        while (end < chunkEnd && (Characters.WordLength(text, end) > 0 || text[end] is '.' or '-'))
            end++;
        return Trim(sign, end);
    }

    /// <summary>Without the punctuation that ends the sentence or bracket an address stands in.</summary>
    private int Trim(int start, int end)
    {
        while (end > start + 1)
        {
            var c = text[end - 1];
            var trims = Characters.IsTerminal(c) || Characters.IsApostrophe(c) || c is ',' or ';' or ':' or '*' or ']' or '}' or '-'
                || (c == ')' && !text.AsSpan(start, end - start).Contains('('));
            if (!trims)
                break;
            end--;
        }

        return end;
    }

    /// <summary>Names such as <c>whitehouse.gov</c>, <c>bbc.co.uk/news</c>, <c>report.pdf</c>, <c>comp.sources.unix</c>.</summary>
    private int NameEnd(int at, ReadOnlySpan<char> run)
    {
        run = run[..(Trim(at, at + run.Length) - at)];
        var dot = run.LastIndexOf('.');
        if (dot < 0 || dot == run.Length - 1 || (dot == 0 && at > chunkStart))
            return 0;
        var end = at + run.Length;
        if (rules.IsDomain(run[dot..]))
            return end;
        var labels = run.Count('.') + 1;
        var hasPath = end + 1 < chunkEnd && text[end] == '/' && Characters.WordLength(text, end + 1) > 0;
        var ending = run[(dot + 1)..];
        if (rules.IsDomain(ending) && !char.IsAsciiLetterUpper(ending[0]) | IsUpperAscii(run) && (ending.Length > 2 || labels > 2 || hasPath)
            && !run.Contains("..", StringComparison.Ordinal))
            return hasPath ? Trim(at, AddressEnd(at)) : end;
        return labels > 1 && IsNewsgroup(run) ? end : 0;
    }

    private static bool IsUpperAscii(ReadOnlySpan<char> run) => !run.ContainsAnyInRange('a', 'z');

    private static bool IsNewsgroup(ReadOnlySpan<char> run)
    {
        if (run.ContainsAnyExcept(NameCharacters) || run.ContainsAnyInRange('A', 'Z') || run.ContainsAnyInRange('0', '9'))
            return false;
        var first = run[..run.IndexOf('.')];
        foreach (var group in Newsgroups)
        {
            if (first.SequenceEqual(group))
                return true;
        }

        return false;
    }
}
