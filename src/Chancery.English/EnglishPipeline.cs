using Chancery.Actors;
using Chancery.Attribution;
using Chancery.Coreference;
using Chancery.English.Text;
using Chancery.Entities;
using Chancery.Events;
using Chancery.Events.Parties;
using Chancery.Grammar;
using Chancery.Neural;
using Chancery.Neural.Model;
using Chancery.Pipeline;
using Chancery.Places;
using Chancery.Record;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.English;

/// <summary>The ready-made pipeline for English reports.</summary>
/// <example><code>
/// var chancery = EnglishPipeline.Load();
/// var record = chancery.Read(text, date);
/// foreach (var e in record.Events) Console.WriteLine($"{e.Type} {e.Status}");
/// </code></example>
public static class EnglishPipeline
{
    /// <summary>Loads model, lexicons and knowledge, and builds the stages: text, neural, grammar, entities, time, attribution, coreference, actors, places, events.</summary>
    /// <param name="options">Null for the shipped model and ways.</param>
    /// <exception cref="ModelException">The model file is missing, damaged, too new or too old.</exception>
    /// <exception cref="KnowledgeException">A lexicon or a knowledge table can't be read; CHY0430, CHY0431: the user's own knowledge can't.</exception>
    public static RecordPipeline Load(EnglishOptions? options = null) => Load(options, []);

    /// <summary>As <see cref="Load(EnglishOptions?)"/>, with further heads that read the word vectors.</summary>
    internal static RecordPipeline Load(EnglishOptions? options, IEnumerable<HeadBinding> more)
    {
        options ??= new EnglishOptions();
        EnglishKnowledge.BeginLoad();
        using var model = OpenModel(options.ModelPath);
        var encoder = new SentenceEncoder(model);
        var grammar = new GrammarHead(model, encoder.WordWidth);
        var knowledge = EnglishKnowledge.Load();
        var own = options.KnowledgePath is { } path ? OwnKnowledgeFile.Read(path) : null;
        var names = own is null ? knowledge.Names : knowledge.Names.Under(own.Knowledge.NameTable());
        var roles = own is null ? knowledge.Roles : knowledge.Roles.Under(own.Knowledge.RoleTable());
        var scorer = PartyHead.IsIn(model) ? new PartyScorer(model) : null;
        var pipeline = new PipelineBuilder()
            .Add(new TextStage(EnglishText.Rules))
            .Add(new EncoderStage(encoder, [.. Heads(model, encoder, grammar), .. more]))
            .Add(new GrammarStage(grammar.Labels, knowledge.Forms))
            .Add(new EntityStage())
            .Add(new TimeStage(knowledge.Times))
            .Add(new AttributionStage(knowledge.Operators.Reporting))
            .Add(new CoreferenceStage(names, roles, knowledge.Coreference))
            .Add(new ActorStage(names, roles, knowledge.Actors, knowledge.Pronouns))
            .Add(new PlaceStage(names, knowledge.Places, knowledge.PlaceWords))
            .Add(new EventStage(knowledge.Frames, knowledge.Operators, knowledge.PlaceWords, knowledge.Parties, knowledge.Cameo, options.Combination, scorer))
            .Build();
        return new RecordPipeline(pipeline, Versions(model, own));
    }

    /// <summary>Opens the shipped model, or another one.</summary>
    /// <param name="path">A model file; null for the shipped one.</param>
    /// <exception cref="ModelException">It is missing, damaged, too new or too old.</exception>
    public static ModelFile OpenModel(string? path = null)
    {
        if (path is not null)
            return ModelFile.Load(path);
        var stream = EnglishResources.Open("model.chy");
        return stream is UnmanagedMemoryStream memory ? ModelFile.Load(memory, "the shipped model") : throw new InvalidOperationException("The shipped model does not lie in memory.");
    }

    /// <summary>The head that tells what one given party does to another; it reads a sentence on its own.</summary>
    /// <param name="path">A model file; null for the shipped one.</param>
    /// <exception cref="ModelException">The model is missing, damaged, too new or too old.</exception>
    public static RelationHead LoadRelations(string? path = null)
    {
        using var model = OpenModel(path);
        return new RelationHead(model, new Encoder(model));
    }

    private static IEnumerable<HeadBinding> Heads(ModelFile model, SentenceEncoder encoder, GrammarHead grammar)
    {
        yield return HeadBinding.Of(grammar, GrammarLayers.Readings);
        yield return HeadBinding.Of(new EntityHead(model, encoder.WordWidth), EntityLayers.Names);
        yield return HeadBinding.Of(new EventHead(model, encoder.WordWidth), EventLayers.Tags);
        if (PartyHead.IsIn(model))
            yield return HeadBinding.Of(new PartyHead(model, encoder.WordWidth), EventLayers.PartyVectors);
    }

    private static EngineVersions Versions(ModelFile model, OwnKnowledgeFile? own) => new(
        typeof(Document).Assembly.GetName().Version?.ToString(3) ?? "0", model.Id, own is null ? EnglishKnowledge.Version : $"{EnglishKnowledge.Version}+{own.Version}");
}
