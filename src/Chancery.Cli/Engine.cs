using Chancery.Record;

namespace Chancery.Cli;

/// <summary>The engine that the commands use.</summary>
internal static class Engine
{
    /// <summary>Loads the ready-made English pipeline.</summary>
    /// <exception cref="ModelException">The model file is missing, corrupt, too old or too new.</exception>
    internal static RecordPipeline Load() => throw new NotSupportedException("The ready-made pipeline is not part of this build.");
}
