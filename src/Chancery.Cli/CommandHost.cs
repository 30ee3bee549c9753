using Chancery.English;
using Chancery.Neural.Model;
using Chancery.Record;

namespace Chancery.Cli;

/// <summary>What a command sees of the world: streams, terminal, clock and the engine. Tests give their own.</summary>
internal sealed class CommandHost
{
    /// <summary>Opens standard input.</summary>
    internal required Func<Stream> OpenInput { get; init; }

    /// <summary>Standard output, for results only.</summary>
    internal required Stream Output { get; init; }

    /// <summary>Standard error, for progress and messages.</summary>
    internal required TextWriter Error { get; init; }

    /// <summary>Whether results go to a terminal.</summary>
    internal bool IsOutputTerminal { get; init; }

    /// <summary>Whether messages go to a terminal, where a progress line can be overwritten.</summary>
    internal bool IsErrorTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    internal int Width { get; init; } = 120;

    /// <summary>Measures time.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Loads the engine; called once by the commands that need it.</summary>
    internal required Func<RecordPipeline> LoadPipeline { get; init; }

    /// <summary>Loads the engine with a user's own knowledge, a path.</summary>
    internal Func<string, RecordPipeline> LoadUserPipeline { get; init; } = Engine.LoadWith;

    /// <summary>Where a user's own knowledge lies when no option tells; null for nowhere. Of a process: the environment variable CHANCERY_KNOWLEDGE, else a file among the user's settings.</summary>
    internal Func<KnowledgePlace?> DefaultKnowledge { get; init; } = () => null;

    /// <summary>Opens a model file; null for the one that comes with the program.</summary>
    internal Func<string?, ModelFile> OpenModel { get; init; } = Engine.OpenModel;

    /// <summary>Loads what tells the relation of two given parties.</summary>
    internal Func<RelationReader> LoadRelations { get; init; } = Engine.LoadRelations;

    /// <summary>The process as it was started.</summary>
    internal static CommandHost OfProcess() => new()
    {
        OpenInput = Console.OpenStandardInput,
        Output = ProcessOutput.Open(),
        Error = Console.Error,
        IsOutputTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? 120 : Math.Max(60, Console.WindowWidth),
        LoadPipeline = Engine.Load,
        DefaultKnowledge = KnowledgePlace.OfProcess,
    };

    /// <summary>The engine with the user's own knowledge, where there is any.</summary>
    /// <param name="option">The path given with <c>--knowledge</c>; null for the default place.</param>
    internal RecordPipeline LoadPipelineWith(string? option) => KnowledgePlace.InUse(option, this) is { } path ? LoadUserPipeline(path) : LoadPipeline();

    /// <summary>A writer of text to the output; dispose it to flush, the output stays open.</summary>
    internal StreamWriter TextOutput() => new(Output, leaveOpen: true) { NewLine = "\n" };
}
