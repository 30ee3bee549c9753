using System.Collections.Immutable;
using System.Globalization;
using Chancery.Ontology;

namespace Chancery.KnowledgeCompiler.Tables;

/// <summary>Reads <c>data/ontology</c>: CAMEO's codes, and which of them the types and modes have; the format is described in <c>docs/lexicons.md</c>.</summary>
internal static class CameoTsv
{
    private const string CodesFile = "cameo.tsv";
    private const string ModesFile = "modes.tsv";

    /// <summary>Reads both tables.</summary>
    /// <param name="codes"><c>cameo.tsv</c>: code, intensity, <c>scale</c> or <c>derived</c>, name.</param>
    /// <param name="modes"><c>modes.tsv</c>: type, mode or <c>-</c>, code.</param>
    /// <exception cref="KnowledgeException">CHY0401, CHY0402: a row can't be read. CHY0407: the tables contradict each other or lack a type.</exception>
    public static CameoTable Read(TextReader codes, TextReader modes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(modes);
        var known = new Dictionary<string, CameoCode>(StringComparer.Ordinal);
        foreach (var row in TsvRow.Read(codes, CodesFile, 4))
        {
            if (!known.TryAdd(row.Cells[0], Code(row)))
                throw row.Fault("CHY0407", $"the code \"{row.Cells[0]}\" stands twice. Keep one row");
        }

        var told = new Dictionary<(EventType, string?), CameoMode>();
        foreach (var row in TsvRow.Read(modes, ModesFile, 3))
        {
            var mode = Mode(row, known);
            if (!told.TryAdd((mode.Type, mode.Mode), mode))
                throw row.Fault("CHY0407", $"the mode \"{row.Cells[1]}\" of {row.Cells[0]} stands twice. Keep one row");
        }

        foreach (var type in Enum.GetValues<EventType>())
        {
            if (!told.ContainsKey((type, null)))
                throw new KnowledgeException("CHY0407", $"{ModesFile} has no row for {type.Name()} without a mode. Write one, with \"-\" as the mode.");
        }

        return new CameoTable([.. known.Values], [.. told.Values]);
    }

    private static CameoCode Code(TsvRow row)
    {
        if (row.Cells[0] is not { Length: >= 2 and <= 4 } code || !code.All(char.IsAsciiDigit))
            throw row.Fault("CHY0402", $"\"{row.Cells[0]}\" is not a CAMEO code. Write two to four digits");
        if (!decimal.TryParse(row.Cells[1], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var intensity)
            || intensity * 10 != decimal.Truncate(intensity * 10) || (double)intensity is < CameoCode.Least or > CameoCode.Greatest)
            throw row.Fault("CHY0402", $"\"{row.Cells[1]}\" is not an intensity. Write a number from -10 to 10, with one decimal");
        if (row.Cells[2] is not ("scale" or "derived"))
            throw row.Fault("CHY0402", $"\"{row.Cells[2]}\" stands where \"scale\" or \"derived\" must");
        return new CameoCode(code, (double)intensity, row.Cells[3]);
    }

    private static CameoMode Mode(TsvRow row, Dictionary<string, CameoCode> known)
    {
        if (!EventTypes.TryParse(row.Cells[0], out var type))
            throw row.Fault("CHY0402", $"\"{row.Cells[0]}\" is not an event type. Write one of {string.Join(", ", EventTypes.All)}");
        if (row.Cells[1].Length == 0)
            throw row.Fault("CHY0402", "the mode is empty. Write \"-\" for events without a mode");
        if (!known.ContainsKey(row.Cells[2]))
            throw row.Fault("CHY0407", $"the code \"{row.Cells[2]}\" does not stand in {CodesFile}. Write a row for it there");
        return new CameoMode(type, row.Cells[1] == "-" ? null : row.Cells[1], row.Cells[2]);
    }
}
