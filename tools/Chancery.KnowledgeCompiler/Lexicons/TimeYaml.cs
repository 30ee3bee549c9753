using System.Collections.Immutable;
using System.Globalization;
using Chancery.Formats.Knowledge;
using Chancery.Time.Calendar;
using Chancery.Time.Lexicon;

namespace Chancery.KnowledgeCompiler.Lexicons;

/// <summary>Reads <c>data/lexicons/time.yaml</c>; the format is described in <c>docs/lexicons.md</c>.</summary>
internal static class TimeYaml
{
    private static readonly ImmutableDictionary<string, TimeWordKind> Kinds = Enum.GetValues<TimeWordKind>().ToImmutableDictionary(Key, StringComparer.Ordinal);

    /// <summary>Reads the file.</summary>
    /// <exception cref="KnowledgeException">CHY0420 to CHY0423: not YAML; a number that is none; a kind that is not known; one that is missing.</exception>
    public static TimeLexicon Read(TextReader reader, string file)
    {
        var root = YamlTree.Read(reader, file);
        foreach (var key in root.Keys)
        {
            if (!Kinds.ContainsKey(key))
                throw new KnowledgeException("CHY0422", $"{file}:{root.Line} the key \"{key}\" is not known. Known keys: {string.Join(", ", Kinds.Keys.Order(StringComparer.Ordinal))}.");
        }

        return new TimeLexicon([.. Enum.GetValues<TimeWordKind>().SelectMany(kind => Words(root, kind, file))]);
    }

    private static IEnumerable<TimeWord> Words(YamlTree root, TimeWordKind kind, string file)
    {
        var key = Key(kind);
        if (!root.Has(key))
            throw new KnowledgeException("CHY0423", $"{file}:{root.Line} the key \"{key}\" is missing. Give its words.");
        var map = root.Map(key);
        return map.Keys.Any()
            ? map.Keys.SelectMany(number => map.Texts(number).Select(word => new TimeWord(word, kind, Number(number, map.Line, file))))
            : root.Texts(key).Select(word => new TimeWord(word, kind, 0));
    }

    /// <summary>Words stand under a number, those of units under the unit's name.</summary>
    private static int Number(string text, int line, string file) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : Enum.TryParse<Granularity>(text, out var unit) && Enum.IsDefined(unit) ? (int)unit
        : throw new KnowledgeException("CHY0421", $"{file}:{line} \"{text}\" is neither a number nor one of {string.Join(", ", Enum.GetNames<Granularity>())}.");

    private static string Key(TimeWordKind kind) => string.Concat(kind.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
