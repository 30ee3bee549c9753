using System.Collections.Immutable;

namespace Chancery.Formats.Reports;

/// <summary>Turns what the user names into inputs: files, folders with all that lies below them, standard input.</summary>
public static class ReportInputs
{
    /// <summary>The extensions that are read in folders. A file named by itself may have any.</summary>
    public static readonly ImmutableArray<string> Extensions = [".txt", ".html", ".htm", ".jsonl", ".ndjson"];

    /// <summary>Finds the inputs. Folders are read recursively in ordinal order of the paths; hidden files and links to folders are passed over.</summary>
    /// <param name="names">Files, folders, or <c>-</c>.</param>
    /// <param name="openStandardInput">Opens standard input; called when <c>-</c> is read.</param>
    /// <returns>One entry per file, in the order of the names.</returns>
    /// <exception cref="InputException">A name does not exist or can't be listed (CHY0101), or a folder has no report (CHY0107).</exception>
    public static ImmutableArray<ReportInput> Find(IEnumerable<string> names, Func<Stream> openStandardInput)
    {
        ArgumentNullException.ThrowIfNull(names);
        var inputs = ImmutableArray.CreateBuilder<ReportInput>();
        foreach (var name in names)
        {
            if (name == "-")
                inputs.Add(new ReportInput("-", openStandardInput));
            else if (Directory.Exists(name))
                inputs.AddRange(List(name).Select(File));
            else
                inputs.Add(System.IO.File.Exists(name) ? File(name) : throw Errors.NotFound(name));
        }

        return inputs.ToImmutable();
    }

    private static ReportInput File(string path) => new(path, () => new FileStream(
        path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan));

    private static List<string> List(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = false,
            IgnoreInaccessible = false,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        };
        var files = new List<string>();
        var folders = new Stack<string>([folder]);
        try
        {
            while (folders.TryPop(out var next))
            {
                files.AddRange(Directory.EnumerateFiles(next, "*", options).Where(IsReport));
                foreach (var inner in new DirectoryInfo(next).EnumerateDirectories("*", options))
                {
                    if (inner.LinkTarget is null)
                        folders.Push(Path.Combine(next, inner.Name));
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Errors.Unreadable(folder, fault);
        }

        if (files.Count == 0)
            throw Errors.NoReports(folder);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static bool IsReport(string path) => Extensions.Contains(Path.GetExtension(path).ToLowerInvariant());
}
