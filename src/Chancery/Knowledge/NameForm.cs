namespace Chancery.Knowledge;

/// <summary>The form in which names stand in a <see cref="NameTable"/>, and how a name as written is brought to it.</summary>
public static class NameForm
{
    /// <summary>A shorter name is not looked for in capitals: "US" and "us" are no two forms of one word.</summary>
    public const int ShortestInCapitals = 4;

    /// <summary>Single spaces for white space, straight apostrophes; never longer than the input.</summary>
    /// <param name="surface">A name as written.</param>
    /// <param name="buffer">At least as long.</param>
    /// <returns>The part of the buffer that was written.</returns>
    public static Span<char> Write(ReadOnlySpan<char> surface, Span<char> buffer)
    {
        var length = 0;
        foreach (var character in surface)
        {
            if (char.IsWhiteSpace(character))
            {
                if (length > 0 && buffer[length - 1] != ' ')
                    buffer[length++] = ' ';
            }
            else
            {
                buffer[length++] = character == '’' ? '\'' : character;
            }
        }

        return buffer[..length];
    }

    /// <summary>Makes "CÔTE D'IVOIRE" to "Côte D'Ivoire": all but the first letters small. A name that this does not bring back ("Bosnia and Herzegovina") stands in the table in capitals too.</summary>
    /// <param name="name">Changed in place.</param>
    /// <returns>False, and nothing done, for what is too short or not all in capitals.</returns>
    public static bool TryUndoCapitals(Span<char> name)
    {
        if (name.Length < ShortestInCapitals)
            return false;
        foreach (var character in name)
        {
            if (char.IsLower(character))
                return false;
        }

        for (var i = 1; i < name.Length; i++)
        {
            if (char.IsLetter(name[i - 1]))
                name[i] = char.ToLowerInvariant(name[i]);
        }

        return true;
    }
}
