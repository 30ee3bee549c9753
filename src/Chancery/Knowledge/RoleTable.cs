using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Knowledge;

/// <summary>Nouns that tell an actor's sector: "minister" GOV, "soldier" MIL.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class RoleTable
{
    private readonly WordIndex index;
    private readonly RoleTable? own;

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

    private RoleTable(RoleTable shipped, RoleTable own)
    {
        (index, Nouns, Roles, this.own) = (shipped.index, shipped.Nouns, shipped.Roles, own);
    }

    /// <summary>This table under a user's: a noun that the user's has is found there alone.</summary>
    public RoleTable Under(RoleTable user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new RoleTable(this, user);
    }

    /// <summary>The nouns; without a user's.</summary>
    public ImmutableArray<string> Nouns { get; }

    /// <summary>The role of each noun.</summary>
    public ImmutableArray<Role> Roles { get; }

    /// <summary>The role of a noun or a group of words, or null.</summary>
    /// <param name="phrase">Dictionary forms in lower case, separated by single spaces.</param>
    public Role? Find(string phrase) => own?.Find(phrase) is { } users ? users : index.Find(phrase) is >= 0 and var number ? Roles[number] : null;
}
