namespace Chancery.Testing;

/// <summary>Finds the reference data that lie outside the repository: the folder <c>shared/</c> beside its root.</summary>
public static class SharedFiles
{
    /// <summary>The root of the repository: the nearest folder above the test program with the solution file.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests do not run from a folder under the repository.</exception>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The folder <c>shared/</c>, or null when there is none.</summary>
    /// <remarks>A linked worktree may lie one folder deeper than the repository: the folder above is looked at too.</remarks>
    public static string? Root { get; } = FindShared();

    /// <summary>Whether a file or folder exists.</summary>
    /// <param name="relativePath">Below <c>shared/</c>, as <c>models/minilm-l6/vocab.txt</c>.</param>
    public static bool Exists(string relativePath) => Root is not null && Path.Exists(Path.Combine(Root, relativePath));

    /// <summary>The full path of a file or folder below <c>shared/</c>.</summary>
    /// <exception cref="FileNotFoundException">It is absent: mark the test with <see cref="SharedFactAttribute"/> or <see cref="SharedTheoryAttribute"/>.</exception>
    public static string Find(string relativePath) => Exists(relativePath)
        ? Path.Combine(Root!, relativePath)
        : throw new FileNotFoundException($"shared/{relativePath} is not beside the repository.");

    /// <summary>Why a test can't run, or null when all the files are there.</summary>
    internal static string? SkipReason(IEnumerable<string> relativePaths)
    {
        if (Root is null)
            return "Needs the folder shared/ beside the repository root.";
        var missing = relativePaths.Where(path => !Exists(path)).Select(path => $"shared/{path}").ToList();
        return missing.Count == 0 ? null : $"Needs {string.Join(", ", missing)} beside the repository root.";
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Chancery.slnx")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No Chancery.slnx above {AppContext.BaseDirectory}.");
    }

    private static string? FindShared()
    {
        var folder = Directory.GetParent(RepositoryRoot);
        for (var level = 0; level < 2 && folder is not null; level++, folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(shared))
                return shared;
        }

        return null;
    }
}
