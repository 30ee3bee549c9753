using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Formats.Conllu;

/// <summary>Takes the lines of a CoNLL-U file one by one and gives back whole sentences. One parser per file.</summary>
/// <param name="place">The file's name in errors.</param>
internal sealed class ConlluParser(string place)
{
    private const int Columns = 10;
    private readonly ImmutableArray<string>.Builder comments = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<ConlluWord>.Builder words = ImmutableArray.CreateBuilder<ConlluWord>();
    private readonly ImmutableArray<ConlluRange>.Builder ranges = ImmutableArray.CreateBuilder<ConlluRange>();
    private readonly List<int> wordLines = [];
    private int line;
    private int firstLine;

    /// <summary>Takes a line, without its line end.</summary>
    /// <returns>A sentence that this line ends, or null.</returns>
    /// <exception cref="InputException">The line breaks the format.</exception>
    public ConlluSentence? Add(string text)
    {
        if (++line == 1)
            text = text.TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(text))
            return End();
        if (words.Count == 0 && comments.Count == 0 && ranges.Count == 0)
            firstLine = line;
        if (text[0] == '#' && words.Count == 0 && ranges.Count == 0)
            comments.Add(text[1..].Trim());
        else
            AddRow(text);
        return null;
    }

    /// <summary>Ends the file.</summary>
    /// <returns>The last sentence, or null when nothing is open.</returns>
    /// <exception cref="InputException">The sentence breaks the format.</exception>
    public ConlluSentence? End()
    {
        if (words.Count == 0)
        {
            if (ranges.Count > 0)
                throw Errors.ConlluRange(place, line, ranges[^1].Form);
            return null; // comments before a blank line belong to the sentence that follows
        }

        if (ranges.Count > 0 && ranges[^1].Last >= words.Count)
            throw Errors.ConlluRange(place, line, ranges[^1].Form);
        for (var index = 0; index < words.Count; index++)
        {
            if (words[index].Head is { } head && (head > words.Count || head == index + 1))
                throw Errors.ConlluHead(place, wordLines[index], head, words.Count);
        }

        var sentence = new ConlluSentence(firstLine, comments.ToImmutable(), words.ToImmutable(), ranges.ToImmutable());
        comments.Clear();
        words.Clear();
        ranges.Clear();
        wordLines.Clear();
        return sentence;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private void AddRow(string text)
    {
        var fields = text.Split('\t', Columns + 1);
        if (fields.Length != Columns)
            throw Errors.ConlluColumns(place, line, text.Split('\t').Length);
        for (var column = 0; column < Columns; column++)
        {
            if (fields[column].Length == 0)
                throw Errors.ConlluEmptyColumn(place, line, column + 1);
        }

        var id = fields[0];
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
            AddRange(id, dash, fields);
        else if (id.Contains('.', StringComparison.Ordinal))
            return; // an empty node of the enhanced graph
        else if (TryNumber(id, out var number) && number == words.Count + 1)
            AddWord(fields);
        else
            throw Errors.ConlluNumber(place, line, id, words.Count + 1);
    }

    private void AddRange(string id, int dash, string[] fields)
    {
        var overlaps = ranges.Count > 0 && ranges[^1].Last >= words.Count;
        if (overlaps || !TryNumber(id[..dash], out var first) || !TryNumber(id[(dash + 1)..], out var last)
            || first != words.Count + 1 || last < first)
            throw Errors.ConlluNumber(place, line, id, words.Count + 1);
        ranges.Add(new ConlluRange(first - 1, last - 1, fields[1], fields[9]));
    }

    private void AddWord(string[] fields)
    {
        int? head = null;
        if (fields[6] != "_")
        {
            if (!TryNumber(fields[6], out var number))
                throw Errors.ConlluHeadText(place, line, fields[6]);
            head = number;
        }

        wordLines.Add(line);
        words.Add(new ConlluWord(fields[1], fields[2], string.Intern(fields[3]), string.Intern(fields[4]), string.Intern(fields[5]),
            head, string.Intern(fields[7]), fields[8], fields[9]));
    }
}
