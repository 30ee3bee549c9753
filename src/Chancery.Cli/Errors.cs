using System.Globalization;

namespace Chancery.Cli;

/// <summary>Errors of the command line: CHY0201 to CHY0209, and CHY0150 of a run.</summary>
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

    internal static InputException SystemLacks(string place, int missing, string goldPlace) =>
        new("CHY0207", string.Create(CultureInfo.InvariantCulture, $"{place} has no record for {missing} of the ids in {goldPlace}. Write one line for each gold record, with an empty list where there is no event."));

    internal static InputException NoStage(string command, string layers) =>
        new("CHY0208", $"{command} can't be run: the loaded pipeline does not give {layers}. Use a model that was trained for it (chancery model info).");

    internal static InputException CodingFailed(string place, Exception inner) =>
        new("CHY0150", $"{place} could not be coded: {inner.GetType().Name}: {inner.Message.TrimEnd('.')}. This is a fault of Chancery: please report it with the text.", inner);

    private static string DidYouMean(string? nearest) => nearest is null ? "" : $" Did you mean {nearest}?";
}
