namespace Chancery.Attribution;

/// <summary>Whether a double quotation mark is open after a stretch of text.</summary>
internal static class QuotationState
{
    /// <summary>The state after the text.</summary>
    /// <param name="text">A sentence as written.</param>
    /// <param name="open">The state before it.</param>
    public static bool After(ReadOnlySpan<char> text, bool open)
    {
        foreach (var character in text)
        {
            open = character switch
            {
                '“' or '«' => true,
                '”' or '»' => false,
                '"' => !open,
                _ => open,
            };
        }

        return open;
    }
}
