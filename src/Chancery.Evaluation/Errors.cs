using System.Globalization;

namespace Chancery.Evaluation;

/// <summary>Errors of gold and system files: CHY0130 to CHY0149.</summary>
internal static partial class Errors
{
    internal static InputException NotJson(string place, int line, string fault, Exception? inner = null) =>
        new("CHY0130", $"{place}:{line} is not a JSON object: {fault}. Write one object a line (JSON Lines, UTF-8).", inner);

    internal static InputException Field(string place, int line, string field, string found, string expected) =>
        new("CHY0131", $"{place}:{line} field \"{field}\": {found}. {expected}");

    internal static InputException SpanOutside(string place, int line, string field, int start, int end, int length) =>
        new("CHY0132", $"{place}:{line} field \"{field}\": the span [{start}, {end}) does not lie in the text of {length} UTF-16 code units. Give [start, end) with 0 <= start < end <= {length}, not inside a surrogate pair.");

    internal static InputException DuplicateId(string place, int line, string id, int firstLine) =>
        new("CHY0133", $"{place}:{line} the id \"{id}\" was used on line {firstLine}. Give each record its own id.");

    internal static InputException UnknownId(string place, int line, string id, string goldPlace) =>
        new("CHY0134", $"{place}:{line} the id \"{id}\" does not occur in {goldPlace}. Score a system file against the gold it was made from.");

    internal static InputException OtherText(string place, int line, string id, string goldPlace) =>
        new("CHY0135", $"{place}:{line} the text of \"{id}\" is not the text in {goldPlace}, so that spans can't be compared. Code the gold's own texts.");

    internal static InputException Unreadable(string place, Exception inner) =>
        new("CHY0136", $"{place} can't be read: {inner.Message.TrimEnd('.')}. Check the path and the permissions.", inner);

    internal static InputException Incomplete(string place, int missing, string firstId, string goldPlace) =>
        new("CHY0138", string.Create(CultureInfo.InvariantCulture, $"{place} lacks {missing} of the ids in {goldPlace}, first \"{firstId}\". Write one line for each gold record, with an empty list where there is no event."));

    internal static InputException NoRecords(string place) =>
        new("CHY0137", $"{place} has no record. Give a file with at least one JSON object a line.");
}
