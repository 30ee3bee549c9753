using System.Globalization;
using System.Text;
using Chancery.Record;

namespace Chancery.Cli.Tests;

/// <summary>Runs commands in the process, in a folder of their own, with a small engine.</summary>
public abstract class CommandTest : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-").FullName;

    /// <inheritdoc/>
    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    internal string PathOf(string name) => Path.Combine(folder, name);

    internal string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    internal string Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    internal static Task<CommandResult> RunAsync(params string[] arguments) => RunAsync(arguments, input: "");

    internal static async Task<CommandResult> RunAsync(
        string[] arguments,
        string input = "",
        Stream? output = null,
        Func<RecordPipeline>? load = null,
        bool isTerminal = false,
        Stream? inputStream = null,
        CancellationToken cancellationToken = default)
    {
        using var memory = new MemoryStream();
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var host = new CommandHost
        {
            OpenInput = () => inputStream ?? new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = output ?? memory,
            Error = error,
            IsOutputTerminal = isTerminal,
            LoadPipeline = load ?? FakePipeline.Load,
        };
        var exitCode = await CommandLine.RunAsync(arguments, host, cancellationToken);
        return new CommandResult(exitCode, Encoding.UTF8.GetString(memory.ToArray()), error.ToString());
    }
}
