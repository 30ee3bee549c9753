using System.CommandLine;
using System.CommandLine.Parsing;
using Chancery.Formats.Reports;
using NodaTime;

namespace Chancery.Cli;

/// <summary>Arguments and options that check their values and suggest the nearest right one.</summary>
internal static class Arguments
{
    /// <summary>The inputs of a command: files, folders, or <c>-</c>.</summary>
    internal static Argument<string[]> Inputs(string description)
    {
        var argument = new Argument<string[]>("INPUT") { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    /// <summary>A single path.</summary>
    internal static Argument<string> Path(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    /// <summary>An option with a fixed set of values.</summary>
    internal static Option<string?> OneOf(string name, string description, params string[] values)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', values) };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !values.Contains(token.Value, StringComparer.Ordinal))
                result.AddError(Errors.NotOneOf(name, token.Value, values, Nearest.Find(token.Value, values)));
        });
        return option;
    }

    /// <summary>An option with a day.</summary>
    internal static Option<LocalDate?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (text.Length == 10 && ReportDates.TryParse(text, out var date))
                return date;
            result.AddError(Errors.BadValue(name, text, "Write a day as yyyy-MM-dd, for example 2025-09-27."));
            return null;
        },
    };

    /// <summary>The option that tells where a user's own knowledge lies.</summary>
    internal static Option<string?> Knowledge() => new("--knowledge")
    {
        Description = "File of your own knowledge, as chancery knowledge add writes it. Default: the environment variable CHANCERY_KNOWLEDGE, else chancery/knowledge.tsv among your settings, where it exists. Example: --knowledge project.tsv",
        HelpName = "FILE",
    };

    /// <summary>An option with a whole number.</summary>
    internal static Option<int> Number(string name, string help, string description, int standard, int least, int most) => new(name)
    {
        Description = description,
        HelpName = help,
        DefaultValueFactory = _ => standard,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            result.AddError(Errors.BadValue(name, text, $"Write a whole number from {least} to {most}."));
            return standard;
        },
    };

    // Otherwise a misspelt option would be taken for a file of that name.
    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-' && !File.Exists(token.Value)))
        {
            var command = (result.Parent as CommandResult)?.Command;
            var names = command?.Options.Select(option => option.Name) ?? [];
            result.AddError(Errors.UnknownOption(token.Value, $"chancery {command?.Name}", Nearest.Find(token.Value, names)));
        }
    }
}
