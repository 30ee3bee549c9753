using Chancery.Testing;

namespace Chancery.Architecture.Tests;

/// <summary>Finds the source files of the repository.</summary>
internal static class Sources
{
    /// <summary>The C# files below a folder, without built ones.</summary>
    internal static IEnumerable<string> Of(string folder)
    {
        var root = Path.Combine(SharedFiles.RepositoryRoot, folder);
        return !Directory.Exists(root)
            ? []
            : Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Where(file => !file[root.Length..].Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
                .Order(StringComparer.Ordinal);
    }

    /// <summary>The folder of a file within its project, parts joined by dots; empty at the top.</summary>
    internal static string FolderOf(string file, string project) =>
        Path.GetRelativePath(Path.Combine(SharedFiles.RepositoryRoot, project), Path.GetDirectoryName(file)!)
            .Replace(Path.DirectorySeparatorChar, '.').TrimStart('.');
}
