using Chancery.English;
using Chancery.Record;

namespace Chancery.Cli;

/// <summary>The engine that the commands use.</summary>
internal static class Engine
{
    /// <summary>Loads the ready-made English pipeline.</summary>
    /// <exception cref="ModelException">The model file is missing, corrupt, too old or too new.</exception>
    internal static RecordPipeline Load() => EnglishPipeline.Load();
}
