using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Chancery.Cli.Code;
using Chancery.Cli.Evaluate;
using Chancery.Cli.Explain;
using Chancery.Cli.Knowledge;
using Chancery.Cli.Model;
using Chancery.Cli.Parse;

namespace Chancery.Cli;

/// <summary>The command <c>chancery</c>: parses arguments, runs a subcommand, turns faults into messages and exit codes.</summary>
internal static class CommandLine
{
    private const string Name = "chancery";

    /// <summary>Runs a command.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    internal static async Task<int> RunAsync(string[] arguments, CommandHost host, CancellationToken cancellationToken = default)
    {
        try
        {
            var result = Build(host).Parse(arguments.Length == 0 ? ["--help"] : arguments);
            if (result.Errors.Count > 0)
            {
                foreach (var message in Faults(result))
                    await host.Error.WriteLineAsync(message).ConfigureAwait(false);
                return ExitCode.CannotRun;
            }

            using var output = host.TextOutput();
            var configuration = new InvocationConfiguration
            {
                Output = output,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
            };
            return await result.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (ChanceryException fault)
        {
            await host.Error.WriteLineAsync(fault.Message).ConfigureAwait(false);
            return ExitCode.CannotRun;
        }
        catch (OperationCanceledException)
        {
            await host.Error.WriteLineAsync("Interrupted.").ConfigureAwait(false);
            return ExitCode.Interrupted;
        }
        catch (IOException fault) when (ProcessOutput.IsClosedPipe(fault))
        {
            return ExitCode.Success;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            await host.Error.WriteLineAsync(Errors.CannotRead(fault)).ConfigureAwait(false);
            return ExitCode.CannotRun;
        }
    }

    /// <summary>The commands with their options, as help and documentation list them.</summary>
    internal static RootCommand Build(CommandHost host)
    {
        var root = new RootCommand("Reads news reports and writes the diplomatic record: who did what to whom, when, where, according to whom.")
        {
            CodeCommand.Build(host),
            ParseCommand.Build(host),
            ExplainCommand.Build(host),
            EvaluateCommand.Build(host),
            KnowledgeCommand.Build(host),
            ModelCommand.Build(host),
        };
        return root;
    }

    // The library's messages name neither code nor remedy; ours, from validators, do.
    private static IEnumerable<string> Faults(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var path = PathOf(result.CommandResult);
        if (command.Subcommands.Count > 0 && result.UnmatchedTokens is [var unknown, ..])
        {
            var isOption = unknown.StartsWith('-');
            var names = command.Subcommands.Select(subcommand => subcommand.Name).ToList();
            return
            [
                isOption
                    ? Errors.UnknownOption(unknown, path, Nearest.Find(unknown, OptionNames(command)))
                    : Errors.UnknownCommand(unknown, path, names, Nearest.Find(unknown, names)),
            ];
        }

        var unmatched = result.UnmatchedTokens.Where(token => token.StartsWith('-')).ToList();
        return unmatched.Count > 0
            ? unmatched.Select(token => Errors.UnknownOption(token, path, Nearest.Find(token, OptionNames(command))))
            : result.Errors
                .Select(error => error.Message.StartsWith("CHY", StringComparison.Ordinal) ? error.Message : Errors.BadUsage(error.Message, path))
                .Distinct(StringComparer.Ordinal);
    }

    private static string PathOf(CommandResult result)
    {
        var names = new List<string>();
        for (SymbolResult? part = result; part is CommandResult commandResult; part = part.Parent)
            names.Add(commandResult.Command is RootCommand ? Name : commandResult.Command.Name);
        names.Reverse();
        return string.Join(' ', names);
    }

    private static IEnumerable<string> OptionNames(Command command) => command.Options.Select(option => option.Name);
}
