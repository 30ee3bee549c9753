using System.Collections.Immutable;
using Chancery.English;
using Chancery.Knowledge;
using NodaTime;

namespace Chancery.Cli.Knowledge;

/// <summary>What is known of a name.</summary>
/// <param name="Name">As asked.</param>
/// <param name="Date">The day asked; null for none.</param>
/// <param name="Entries">Everything known, the user's first.</param>
/// <param name="Choice">Which entry is taken on the day, and why; null for an unknown name.</param>
/// <param name="Role">What the word tells as a role noun; null for none.</param>
internal sealed record NameLookup(string Name, LocalDate? Date, ImmutableArray<LookupEntry> Entries, NameChoice? Choice, Role? Role)
{
    /// <summary>Looks a name up.</summary>
    /// <param name="name">As reports write it.</param>
    /// <param name="date">The day; null when not known.</param>
    /// <param name="userPath">The user's own knowledge; null for none.</param>
    /// <exception cref="KnowledgeException">CHY0430, CHY0431: the user's knowledge can't be read.</exception>
    internal static NameLookup Find(string name, LocalDate? date, string? userPath)
    {
        var shipped = EnglishKnowledge.Load();
        var user = userPath is null ? OwnKnowledge.Empty : OwnKnowledgeFile.Read(userPath).Knowledge;
        var names = shipped.Names.Under(user.NameTable());
        var found = names.FindWritten(name);
        var ours = shipped.Names.FindWritten(name);
        var isUsers = found.Count > 0 && user.Names.Any(own => ReferenceEquals(own.Entry, found[0]));
        ImmutableArray<LookupEntry> entries =
        [
            .. isUsers ? found.Select(entry => new LookupEntry(entry, user.Names.First(own => ReferenceEquals(own.Entry, entry)).Origin)) : [],
            .. ours.Select(entry => new LookupEntry(entry, null)),
        ];
        return new NameLookup(name, date, entries, found.Count == 0 ? null : NameChoice.Of(found, date), shipped.Roles.Under(user.RoleTable()).Find(name.ToLowerInvariant()));
    }

    /// <summary>Why the entry is taken, in words.</summary>
    internal string Why => (Choice?.Reason, Entries.FirstOrDefault()?.Origin) switch
    {
        _ when Choice is null => Role is null ? "the name is not known; see whether reports write it so, or add it with chancery knowledge add" : "no name, but a role noun",
        ("office-on-date", _) => "of several entries it holds on this day; of those that do, the one begun last",
        ("latest-term", _) => "of several entries the latest, for no day is given (--date)",
        ("out-of-office", _) => "no entry holds on this day; the last before it",
        (_, { } origin) => $"your own knowledge ({origin}) goes before ours",
        _ => "there is no other",
    };
}

/// <summary>An entry found.</summary>
/// <param name="Entry">What the name stands for.</param>
/// <param name="Origin">File and line of the user's own knowledge; null for ours.</param>
internal sealed record LookupEntry(KnownName Entry, string? Origin);
