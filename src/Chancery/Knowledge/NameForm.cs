namespace Chancery.Knowledge;

/// <summary>The form in which names stand in a <see cref="NameTable"/>.</summary>
internal static class NameForm
{
    /// <summary>Single spaces for white space, straight apostrophes; never longer than the input.</summary>
    /// <param name="surface">A name as written.</param>
    /// <param name="buffer">At least as long.</param>
    /// <returns>The part of the buffer that was written.</returns>
    public static ReadOnlySpan<char> Write(ReadOnlySpan<char> surface, Span<char> buffer)
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
}
