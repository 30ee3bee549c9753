using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Chancery.Knowledge;
using Chancery.Ontology;

namespace Chancery.Formats.Knowledge;

/// <summary>Reads a Wikidata JSON dump, or an extract of one (an array, an item a line), as a stream: persons by their positions held (P39, with P580 and P582), bodies by their country (P17).</summary>
/// <remarks>The sector is told by the role noun in the English label of the position ("minister of defence of Peru") or of the body's class ("political party"); positions,
/// classes and countries (with their ISO code, P298) must be in the extract. Only what can be coded is kept in memory.</remarks>
/// <param name="file">The file's name, for errors and origins.</param>
/// <param name="codes">The countries that there are.</param>
/// <param name="roles">Nouns that tell a sector.</param>
/// <param name="isLenient">Whether items with faults are left out and told, instead of refusing the file.</param>
public sealed class WikidataDump(string file, KnownCodes codes, RoleTable roles, bool isLenient)
{
    private const string Remedy = "Fetch it anew; what was known before is kept";
    private readonly Dictionary<string, WikidataItem> others = new(StringComparer.Ordinal);
    private readonly List<(WikidataItem Item, int Line)> actors = [];
    private readonly Dictionary<string, int> leftOut = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string>.Builder skipped = ImmutableArray.CreateBuilder<string>();

    /// <summary>Reads it.</summary>
    /// <param name="stream">The dump, unpacked or unpacking.</param>
    /// <exception cref="KnowledgeException">CHY0434, CHY0435: an unknown country code, a term that ends before it begins. CHY0438: cut off, or no such dump. CHY0439: nothing in it can be coded.</exception>
    public ImportedKnowledge Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ReadItems(stream);
        var names = ImmutableArray.CreateBuilder<OwnName>();
        foreach (var (item, line) in actors)
        {
            try
            {
                names.AddRange(Entries(item, $"{file}:{line}"));
            }
            catch (KnowledgeException fault) when (isLenient)
            {
                skipped.Add(fault.Message);
            }
        }

        if (names.Count == 0 && skipped.Count == 0)
            throw new KnowledgeException("CHY0439", $"{file} has no item that can be coded ({string.Join(", ", leftOut.Select(pair => $"{pair.Value} {pair.Key}"))}). Give an extract that holds persons with P39, and the items of their positions and countries.");
        return new ImportedKnowledge(new OwnKnowledge(names.ToImmutable(), []), skipped.ToImmutable(), leftOut);
    }

    private void ReadItems(Stream stream)
    {
        var line = 0;
        try
        {
            using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            var isArray = false;
            var isClosed = false;
            while (reader.ReadLine() is { } text)
            {
                line++;
                var item = text.Trim().TrimEnd(',');
                if (item == "[" && line == 1)
                    isArray = true;
                else if (item == "]")
                    isClosed = true;
                else if (item.Length > 0)
                    Take(item, line);
            }

            if (isArray && !isClosed)
                throw new KnowledgeException("CHY0438", $"{file}:{line} the dump ends in the middle: its last line is not \"]\". {Remedy}.");
            if (line == 0)
                throw new KnowledgeException("CHY0438", $"{file}:1 the dump is empty. {Remedy}.");
        }
        catch (Exception fault) when (PackedFile.IsCutOff(fault) || fault is JsonException or DecoderFallbackException or InvalidOperationException or KeyNotFoundException)
        {
            throw new KnowledgeException("CHY0438", $"{file}:{line + (fault is JsonException or InvalidOperationException or KeyNotFoundException ? 0 : 1)} the dump is cut off, or this is no item of Wikidata: {fault.Message.TrimEnd('.')}. {Remedy}.", fault);
        }
    }

    private void Take(string text, int line)
    {
        using var document = JsonDocument.Parse(text);
        var item = WikidataItem.Read(document.RootElement);
        if (item.Label is null)
            return;

        // Of positions, classes and countries only what offices and bodies need; who holds an office is none of them.
        if (!item.Offices.IsEmpty || (item is { Alpha3: null, Kinds.IsEmpty: false, Countries.IsEmpty: false }))
            actors.Add((item, line));
        if (item.Offices.IsEmpty)
            others[item.Id] = item with { Aliases = [] };
    }

    private IEnumerable<OwnName> Entries(WikidataItem item, string place)
    {
        ImmutableArray<string> names = [.. new[] { item.Label! }.Concat(item.Aliases).Select(Clean).Where(name => name.Length > 2).Distinct(StringComparer.Ordinal)];
        if (names.IsEmpty)
            yield break;
        if (item.Offices.IsEmpty)
        {
            var sector = item.Kinds.Select(kind => Sector(kind)).FirstOrDefault(found => found is not null);
            if (sector is null)
                Leave("items of a class without a role");
            else if (Country(item, place) is { } country)
                yield return new OwnName(names, new KnownName(NameKind.Organization, names[0], new ActorCode(country, sector)), place);
            else
                Leave("items without a known country");
            yield break;
        }

        foreach (var office in item.Offices)
        {
            if (office.To < office.From)
                throw new KnowledgeException("CHY0435", $"{place} {names[0]} ({item.Id}): an office ends before it begins. Correct it, or leave such items out with --skip.");
            var position = others.GetValueOrDefault(office.Position);
            var country = (position is null ? null : Country(position, place)) ?? Country(item, place);
            if (position is null || Sector(office.Position) is not { } sector)
                Leave(position is null ? "offices whose item is not in the file" : "offices without a role");
            else if (country is null)
                Leave("offices without a known country");
            else
                yield return new OwnName(names, new KnownName(NameKind.Leader, names[0], new ActorCode(country, sector), office.From, office.To, Clean(position.Label!).ToLowerInvariant()), place);
        }
    }

    private string? Country(WikidataItem item, string place)
    {
        foreach (var id in item.Countries)
        {
            if (others.GetValueOrDefault(id)?.Alpha3 is { } code)
                return codes.IsCountry(code) ? code : throw KnownCodes.Fault(place, code, "Correct the country's P298, or leave such items out with --skip");
        }

        return null;
    }

    /// <summary>By the longest role noun of the label, the first of equal ones: "Minister of Defence of Peru", "political party".</summary>
    private string? Sector(string id)
    {
        if (others.GetValueOrDefault(id)?.Label is not { } label)
            return null;
        var words = label.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(3, words.Length); length > 0; length--)
        {
            for (var first = 0; first + length <= words.Length; first++)
            {
                if (roles.Find(string.Join(' ', words[first..(first + length)])) is { } role)
                    return role.Sector;
            }
        }

        return null;
    }

    private void Leave(string reason) => leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;

    private static string Clean(string name) => string.Join(' ', name.Replace(';', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
