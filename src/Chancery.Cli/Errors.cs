namespace Chancery.Cli;

/// <summary>Errors of the command line: CHY0201 to CHY0219, and CHY0150 of a run.</summary>
internal static class Errors
{
    internal static string UnknownOption(string found, string command, string? nearest) =>
        $"CHY0201 \"{found}\" is not an option of {command}.{DidYouMean(nearest)} See {command} --help.";

    internal static string NotOneOf(string option, string found, IReadOnlyList<string> values, string? nearest) =>
        $"CHY0202 {option} \"{found}\" is none of {string.Join(", ", values)}.{DidYouMean(nearest)}";

    internal static string BadValue(string option, string found, string expected) =>
        $"CHY0203 {option} \"{found}\" can't be used. {expected}";

    internal static string BadUsage(string fault, string command) =>
        $"CHY0204 {fault.TrimEnd('.')}. See {command} --help.";

    internal static string UnknownCommand(string found, string command, IReadOnlyList<string> commands, string? nearest) =>
        $"CHY0205 \"{found}\" is not a command of {command}.{DidYouMean(nearest)} Commands: {string.Join(", ", commands)}.";

    internal static InputException CannotWrite(string place, Exception inner) =>
        new("CHY0206", $"{place} can't be written: {inner.Message.TrimEnd('.')}. Check the path, the permissions and the space left.", inner);

    internal static InputException NoSentences(string place) =>
        new("CHY0209", $"{place} has no sentence. Give a CoNLL-U file with at least one.");

    internal static InputException OtherCharacters(string place, Exception inner) =>
        new("CHY0210", $"{place} does not have the characters of the gold: {inner.Message.Split(" (Parameter")[0].TrimEnd('.')}. Score a file that was made from the same text.", inner);

    internal static InputException OtherItem(string place, string id, string goldPlace) =>
        new("CHY0211", $"{place} lacks \"{id}\" of {goldPlace}, or has another text for it. Write one line for each gold item, with its text and tokens unchanged.");

    internal static InputException OtherDocuments(string place, string goldPlace) =>
        new("CHY0210", $"{place} does not have the documents of {goldPlace}, in their order and with their words. Score a file that was made from the same text.");

    internal static InputException NoKnowledgePlace() =>
        new("CHY0212", "there is no place for your own knowledge. Name a file with --knowledge, or in the environment variable CHANCERY_KNOWLEDGE.");

    internal static string CannotRead(Exception inner) =>
        $"CHY0208 reading or writing failed: {inner.Message.TrimEnd('.')}. Check that each file is UTF-8 text and can be read.";

    internal static InputException NoStage(string command, string layers) =>
        new("CHY0207", $"{command} can't be run: the loaded pipeline does not give {layers}. Use a model that was trained for it (chancery model info).");

    internal static InputException CodingFailed(string place, Exception inner) =>
        new("CHY0150", $"{place} could not be coded: {inner.GetType().Name}: {inner.Message.TrimEnd('.')}. This is a fault of Chancery: please report it with the text.", inner);

    private static string DidYouMean(string? nearest) => nearest is null ? "" : $" Did you mean {nearest}?";
}
