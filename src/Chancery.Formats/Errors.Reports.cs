using System.Globalization;

namespace Chancery.Formats;

/// <summary>Errors of the report readers: CHY0101 to CHY0112.</summary>
internal static partial class Errors
{
    internal static InputException NotFound(string place) =>
        new("CHY0101", $"{place} does not exist. Give files, folders, or - for standard input.");

    internal static InputException Unreadable(string place, Exception inner) =>
        new("CHY0101", $"{place} can't be read: {inner.Message.TrimEnd('.')}. Check the path and the permissions.", inner);

    internal static InputException Empty(string place) =>
        new("CHY0102", $"{place} is empty. Give a report with words.");

    internal static InputException Binary(string place, string found) =>
        new("CHY0103", $"{place} is not text: {found}. Save it as plain text, HTML or JSON Lines.");

    internal static InputException NotUtf8(string place, long offset, byte found) =>
        new("CHY0104", string.Create(CultureInfo.InvariantCulture, $"{place} byte {offset}: 0x{found:X2} is not UTF-8. Save it as UTF-8 (iconv -f WINDOWS-1252 -t UTF-8), or as UTF-16 with a byte order mark."));

    internal static InputException NotUtf16(string place, long offset) =>
        new("CHY0105", string.Create(CultureInfo.InvariantCulture, $"{place} byte {offset}: half a character of UTF-16, as the byte order mark announces it. Save it as UTF-8."));

    internal static InputException TooLong(string place, long limit) =>
        new("CHY0106", string.Create(CultureInfo.InvariantCulture, $"{place} is longer than {limit:N0} bytes. Split it into reports (JSON Lines, one report a line), or raise --max-size."));

    internal static InputException NoReports(string place) =>
        new("CHY0107", $"{place} has no report: no file in it ends in {string.Join(", ", Reports.ReportInputs.Extensions)}. Give another folder, or the files by name.");

    internal static InputException NotJsonObject(string place, string fault) =>
        new("CHY0108", $"{place} is not a JSON object: {fault}. Write one report a line, as {{\"id\": ..., \"date\": ..., \"text\": ...}}.");

    internal static InputException ReportField(string place, string field, string found, string expected) =>
        new("CHY0109", $"{place} field \"{field}\": {found}. {expected}");

    internal static InputException NotADate(string place, string field, string found) =>
        new("CHY0110", $"{place} field \"{field}\": \"{Cut(found)}\" is not a date. Use yyyy-MM-dd.");

    internal static InputException NoMainText(string place) =>
        new("CHY0111", $"{place} has no text that can be told from menus and links. Save the article's text as plain text.");

    internal static InputException UnknownCharset(string place, string found) =>
        new("CHY0112", $"{place} declares the encoding \"{Cut(found)}\", which is not known. Save it as UTF-8.");
}
