using Chancery.English;
using Chancery.Events;
using Chancery.Neural.Model;
using Chancery.Record;

namespace Chancery.Cli;

/// <summary>The engine that the commands use.</summary>
internal static class Engine
{
    /// <summary>Loads the ready-made English pipeline.</summary>
    /// <exception cref="ModelException">The model file is missing, corrupt, too old or too new.</exception>
    internal static RecordPipeline Load() => EnglishPipeline.Load();

    /// <summary>Loads it with a user's own knowledge.</summary>
    /// <exception cref="KnowledgeException">CHY0430, CHY0431: the file is damaged or can't be read.</exception>
    internal static RecordPipeline LoadWith(string knowledgePath) => EnglishPipeline.Load(new EnglishOptions { KnowledgePath = knowledgePath });

    /// <summary>Loads it with another way to find events: head or frames alone.</summary>
    internal static RecordPipeline LoadWith(CombinationOptions triggers) => EnglishPipeline.Load(new EnglishOptions { Combination = triggers });

    /// <summary>Opens a model file.</summary>
    /// <param name="path">The file; null for the model that comes with the program.</param>
    /// <exception cref="ModelException">It is missing, corrupt, too old or too new.</exception>
    internal static ModelFile OpenModel(string? path) => EnglishPipeline.OpenModel(path);

    /// <summary>Loads what tells the relation of two given parties.</summary>
    /// <exception cref="ModelException">The model file is missing, corrupt, too old or too new.</exception>
    internal static RelationReader LoadRelations() => new(EnglishPipeline.LoadRelations());
}
