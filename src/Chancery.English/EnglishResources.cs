namespace Chancery.English;

/// <summary>The files embedded in this assembly.</summary>
internal static class EnglishResources
{
    /// <summary>Opens one, as <c>model.chy</c>.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    public static Stream Open(string name) =>
        typeof(EnglishResources).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"Chancery.English was built without {name}.");

    /// <summary>The bytes of one.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    public static byte[] Read(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The bytes of one where they lie in memory; the memory lasts as long as the process.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    public static ReadOnlyMemory<byte> Map(string name) =>
        Open(name) is UnmanagedMemoryStream stream ? new ResourceMemory(stream).Memory : throw new InvalidOperationException($"{name} does not lie in memory.");
}
