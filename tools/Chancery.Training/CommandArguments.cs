namespace Chancery.Training;

/// <summary>The command, its files, and its options: <c>--name value</c>, or <c>--name</c> alone.</summary>
internal sealed class CommandArguments
{
    private readonly List<(string Name, string? Value)> options = [];
    private readonly List<string> files = [];

    public CommandArguments(string[] args)
    {
        Command = args.Length > 0 ? args[0] : "";
        for (var i = 1; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                files.Add(args[i]);
                continue;
            }

            var value = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[i + 1] : null;
            options.Add((args[i].TrimStart('-'), value));
            i += value is null ? 0 : 1;
        }
    }

    public string Command { get; }

    /// <summary>The only file named without an option.</summary>
    public string File => files.Count == 1 ? files[0] : throw new ArgumentException($"{Command} needs one file.");

    public bool Has(string name) => options.Exists(option => option.Name == name);

    public string Value(string name, string? missing = null) =>
        options.FindLast(option => option.Name == name).Value ?? missing ?? throw new ArgumentException($"The option --{name} is needed.");

    public IEnumerable<string> Values(string name) => options.Where(option => option.Name == name).Select(option => option.Value ?? "");
}
