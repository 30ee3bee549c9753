namespace Chancery.English;

/// <summary>The files embedded in this assembly.</summary>
internal static class EnglishResources
{
    /// <summary>Opens one, as <c>countries.tsv</c> or <c>frames/accuse.yaml</c>.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    public static Stream Open(string name) =>
        typeof(EnglishResources).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"Chancery.English was built without {name}.");
}
