namespace Chancery.Formats;

/// <summary>Errors of the CoNLL-U reader: CHY0120 to CHY0129.</summary>
internal static partial class Errors
{
    internal static InputException ConlluColumns(string place, int line, int found) =>
        new("CHY0120", $"{place}:{line} has {found} columns, CoNLL-U has 10. Separate the columns by single tabs and write _ for an empty one.");

    internal static InputException ConlluEmptyColumn(string place, int line, int column) =>
        new("CHY0121", $"{place}:{line} column {column} is empty. Write _ for a value that is not given.");

    internal static InputException ConlluNumber(string place, int line, string found, int expected) =>
        new("CHY0122", $"{place}:{line} has the word number \"{Cut(found)}\", expected {expected}. Number the words from 1 without gaps; end each sentence by an empty line.");

    internal static InputException ConlluRange(string place, int line, string form) =>
        new("CHY0123", $"{place}:{line} the range of \"{Cut(form)}\" goes beyond the sentence. Give all words of the range before the empty line.");

    internal static InputException ConlluHead(string place, int line, int head, int words) =>
        new("CHY0124", $"{place}:{line} column 7 is the head {head}; the sentence has {words} words and no word is its own head. Use 0 for the root or a word's number.");

    internal static InputException ConlluHeadText(string place, int line, string found) =>
        new("CHY0124", $"{place}:{line} column 7 is \"{Cut(found)}\", not a word number. Use 0 for the root, a word's number, or _ when the head is not given.");

    internal static InputException ConlluTree(string place, int line, string fault) =>
        new("CHY0125", $"{place}:{line} {fault}. A gold tree needs a part of speech, a head and a relation for each word, one root and no cycle.");

    private static string Cut(string found) => found.Length <= 40 ? found : string.Concat(found.AsSpan(0, 40), "...");
}
