using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Knowledge;

/// <summary>Nouns that tell an actor's sector: "minister" GOV, "soldier" MIL.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class RoleTable
{
    private readonly WordIndex index;

    /// <summary>Makes a table.</summary>
    /// <param name="nouns">Dictionary forms in lower case, each once.</param>
    /// <param name="roles">The role of each.</param>
    /// <exception cref="ArgumentException">A noun stands twice, or the lengths differ.</exception>
    public RoleTable(ImmutableArray<string> nouns, ImmutableArray<Role> roles)
    {
        if (nouns.Length != roles.Length)
            throw new ArgumentException($"{nouns.Length} nouns have {roles.Length} roles.", nameof(roles));
        index = new WordIndex(nouns);
        (Nouns, Roles) = (nouns, roles);
    }

    /// <summary>The nouns.</summary>
    public ImmutableArray<string> Nouns { get; }

    /// <summary>The role of each noun.</summary>
    public ImmutableArray<Role> Roles { get; }

    /// <summary>The role of a noun or a group of words, or null.</summary>
    /// <param name="phrase">Dictionary forms in lower case, separated by single spaces.</param>
    public Role? Find(string phrase) => index.Find(phrase) is >= 0 and var number ? Roles[number] : null;
}
