namespace Chancery.Training;

/// <summary>The command and its options: <c>--name value</c>, or <c>--name</c> alone.</summary>
internal sealed class CommandArguments
{
    private readonly List<(string Name, string? Value)> options = [];

    public CommandArguments(string[] args)
    {
        Command = args.Length > 0 ? args[0] : "";
        for (var i = 1; i < args.Length; i++)
        {
            var value = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[i + 1] : null;
            options.Add((args[i].TrimStart('-'), value));
            i += value is null ? 0 : 1;
        }
    }

    public string Command { get; }

    public bool Has(string name) => options.Exists(option => option.Name == name);

    public string Value(string name, string? missing = null) =>
        options.FindLast(option => option.Name == name).Value ?? missing ?? throw new ArgumentException($"The option --{name} is needed.");

    public IEnumerable<string> Values(string name) => options.Where(option => option.Name == name).Select(option => option.Value ?? "");
}
