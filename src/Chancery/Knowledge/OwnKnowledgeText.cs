using System.Collections.Immutable;
using Chancery.Ontology;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Knowledge;

/// <summary>A user's own knowledge as the text in which it is kept: a line an entry, columns between tabs.</summary>
/// <remarks><c>person</c> or <c>organization</c>, names, code or <c>-</c>, office or <c>-</c>, first and last day or empty, origin; <c>role</c>, noun, sector, <c>strong</c> or <c>weak</c>, origin.
/// Lines that begin with <c>#</c> are comments.</remarks>
public static class OwnKnowledgeText
{
    private const string Head = "# Chancery user knowledge, format 1. Written by \"chancery knowledge\"; change it by adding files.";
    private const string Remedy = "Make the file anew with chancery knowledge add.";

    /// <summary>Writes it.</summary>
    public static void Write(OwnKnowledge knowledge, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write($"{Head}\n");
        foreach (var (names, entry, origin) in knowledge.Names)
        {
            var kind = entry.Kind == NameKind.Leader ? "person" : "organization";
            writer.Write($"{kind}\t{string.Join(';', names)}\t{entry.Code?.ToString() ?? "-"}\t{entry.Office ?? "-"}\t{Day(entry.From)}\t{Day(entry.To)}\t{origin}\n");
        }

        foreach (var (noun, role, origin) in knowledge.Roles)
            writer.Write($"role\t{noun}\t{role.Sector}\t{(role.IsWeak ? "weak" : "strong")}\t{origin}\n");
    }

    /// <summary>Reads it.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="place">Its name in errors.</param>
    /// <exception cref="KnowledgeException">CHY0430: it is not such a text, or a line is damaged.</exception>
    public static OwnKnowledge Read(TextReader reader, string place)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var names = ImmutableArray.CreateBuilder<OwnName>();
        var roles = ImmutableArray.CreateBuilder<OwnRole>();
        if (reader.ReadLine() is not Head)
            throw new KnowledgeException("CHY0430", $"{place}:1 is not user knowledge of format 1. {Remedy}");
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#')
                continue;
            var cells = text.Split('\t');
            if (cells is ["role", var noun, var sector, "strong" or "weak", var roleOrigin] && Sectors.IsSector(sector))
                roles.Add(new OwnRole(noun, new Role(sector, cells[3] == "weak"), roleOrigin));
            else if (Name(cells) is { } name)
                names.Add(name);
            else
                throw new KnowledgeException("CHY0430", $"{place}:{line} can't be read: it is cut off or was changed by hand. {Remedy}");
        }

        return new OwnKnowledge(names.ToImmutable(), roles.ToImmutable());
    }

    private static OwnName? Name(string[] cells)
    {
        if (cells is not ["person" or "organization", { Length: > 0 } names, var code, var office, var from, var to, var origin])
            return null;
        if (!TryDay(from, out var first) || !TryDay(to, out var last) || (code != "-" && !ActorCode.TryParse(code, out _)))
            return null;
        ImmutableArray<string> all = [.. names.Split(';')];
        var kind = cells[0] == "person" ? NameKind.Leader : NameKind.Organization;
        return new OwnName(all, new KnownName(kind, all[0], code == "-" ? null : ActorCode.Parse(code), first, last, office == "-" ? null : office), origin);
    }

    private static string Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";

    private static bool TryDay(string text, out LocalDate? date)
    {
        date = null;
        if (text.Length == 0)
            return true;
        var parsed = LocalDatePattern.Iso.Parse(text);
        date = parsed.Success ? parsed.Value : null;
        return parsed.Success;
    }
}
