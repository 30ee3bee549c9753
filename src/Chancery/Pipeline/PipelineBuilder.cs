using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Pipeline;

/// <summary>Collects stages and checks that each finds the layers it needs.</summary>
public sealed class PipelineBuilder
{
    private readonly ImmutableArray<IStage>.Builder stages = ImmutableArray.CreateBuilder<IStage>();
    private readonly HashSet<ILayer> given = [];

    /// <summary>Adds a stage after those added before.</summary>
    /// <returns>This builder.</returns>
    public PipelineBuilder Add(IStage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        stages.Add(stage);
        return this;
    }

    /// <summary>Says that every document has the layers before the first stage runs, as gold tokens have sentences.</summary>
    /// <returns>This builder.</returns>
    public PipelineBuilder Given(params IEnumerable<ILayer> layers)
    {
        given.UnionWith(layers);
        return this;
    }

    /// <summary>Checks the order and makes the pipeline.</summary>
    /// <exception cref="InvalidOperationException">A stage lacks a layer, or two stages write the same one; every case is named.</exception>
    public Pipeline Build()
    {
        var writers = new Dictionary<ILayer, IStage>();
        var faults = new List<string>();
        foreach (var stage in stages)
        {
            faults.AddRange(stage.Requires.Where(layer => !given.Contains(layer) && !writers.ContainsKey(layer)).Select(layer =>
                $"stage '{stage.Name}' requires the layer '{layer.Name}', which no stage before it provides"));
            faults.AddRange(stage.Provides.Where(given.Contains).Select(layer =>
                $"stage '{stage.Name}' provides the layer '{layer.Name}', which is given"));
            faults.AddRange(stage.Provides.Where(layer => !writers.TryAdd(layer, stage)).Select(layer =>
                $"stages '{writers[layer].Name}' and '{stage.Name}' both provide the layer '{layer.Name}'"));
        }

        return faults.Count == 0
            ? new Pipeline(stages.ToImmutable())
            : throw new InvalidOperationException($"The pipeline can't be built: {string.Join("; ", faults)}.");
    }
}
