using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Chancery.Training.Data;
using Chancery.Training.Layers;

namespace Chancery.Training.Run;

/// <summary>Runs the steps: one task each, drawn by its share; checkpoints, progress and development scores on the way.</summary>
internal sealed class Trainer(Model model, Corpus corpus, TrainingOptions options, string folder)
{
    private readonly Shard[] shards = [new(0), new(1)];
    private readonly Sampler[] samplers =
    [
        new(LearningTask.Trees, corpus.Trees.Examples, options),
        new(LearningTask.Entities, corpus.Entities, options),
        new(LearningTask.Events, corpus.Events, options),
        new(LearningTask.Relations, corpus.Relations, options),
    ];

    private readonly int[] positions = new int[4];
    private readonly double[] losses = new double[4];

    private string CheckpointPath => Path.Combine(folder, "checkpoint.bin");

    /// <summary>Trains to the last step, from the checkpoint when told to.</summary>
    public void Run(bool resume, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var first = resume && File.Exists(CheckpointPath) ? Resume() : 0;
        foreach (var parameter in model.Parameters.All.Where(parameter => !parameter.IsSparse && parameter.Rows > 1))
            parameter.Pack();
        var optimizer = new AdamW(model.Parameters.All, options);
        var clock = Stopwatch.StartNew();
        long pieces = 0;
        for (var step = first + 1; step <= options.Steps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var task = Draw(step);
            var batch = samplers[(int)task].Batch(positions[(int)task]++);
            pieces += batch.Sum(example => example.Pieces.Length);
            var loss = Learn(step, task, batch);
            losses[(int)task] = losses[(int)task] == 0 ? loss : (0.98 * losses[(int)task]) + (0.02 * loss);
            var norm = optimizer.Step(step);
            if (step % 50 == 0)
                Progress(step, first, pieces, clock.Elapsed, norm);
            if (step % options.EvaluateEvery == 0 || step == options.Steps)
                Evaluate(step);
            if (step % options.CheckpointEvery == 0 || step == options.Steps)
                Checkpoint.Write(CheckpointPath, model, step, positions);
        }
    }

    /// <summary>One step's forward and backward pass; the batch is cut into the fixed shards sentence by sentence.</summary>
    public double Learn(int step, LearningTask task, List<Example> batch)
    {
        var items = task == LearningTask.Relations ? batch.Count : batch.Sum(example => example.WordCount);
        var parts = shards.Select(shard => batch.Where((_, i) => i % Shard.Count == shard.Index).ToList()).ToArray();
        var results = new double[Shard.Count];
        Parallel.For(0, Shard.Count, index =>
        {
            var shard = shards[index];
            shard.Arena.Reset();
            shard.IsTraining = true;
            shard.Random.Seed(options.Seed, step, index);
            results[index] = model.Learn(shard, task, parts[index], 1f / items, options);
        });
        return results.Sum();
    }

    private LearningTask Draw(int step)
    {
        var draw = new RandomStream(options.Seed, 31, step).NextFloat();
        return draw < options.EntityShare ? LearningTask.Entities
            : draw < options.EntityShare + options.EventShare ? LearningTask.Events
            : draw < options.EntityShare + options.EventShare + options.RelationShare ? LearningTask.Relations
            : LearningTask.Trees;
    }

    private int Resume()
    {
        var (step, saved) = Checkpoint.Read(CheckpointPath, model);
        saved.CopyTo(positions, 0);
        Console.Error.WriteLine($"resumed after step {step}");
        return step;
    }

    private void Progress(int step, int first, long pieces, TimeSpan elapsed, float norm)
    {
        var perStep = elapsed / (step - first);
        var left = perStep * (options.Steps - step);
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"step {step}/{options.Steps}  trees {losses[0]:F3} entities {losses[1]:F4} events {losses[2]:F4} relations {losses[3]:F3}  norm {norm:F2}  {pieces / elapsed.TotalSeconds:F0} pieces/s  {left:hh\\:mm\\:ss} left"));
    }

    private void Evaluate(int step)
    {
        var evaluator = new Evaluator(model, options);
        var trees = evaluator.Trees(corpus.TreesDev, corpus.Trees.Labels.All);
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["step"] = step,
            ["upos"] = trees.Upos,
            ["feats"] = trees.Feats,
            ["lemmas"] = trees.Lemmas,
            ["uas"] = trees.Uas,
            ["las"] = trees.Las,
            ["entities.f1"] = evaluator.Entities(corpus.EntitiesDev),
            ["events.type.f1"] = evaluator.Events(corpus.EventsDev),
            ["relations.root.macro_f1"] = evaluator.Relations(corpus.RelationsDev),
        };
        var line = JsonSerializer.Serialize(scores.ToDictionary(pair => pair.Key, pair => Math.Round(pair.Value, 2)));
        File.AppendAllText(Path.Combine(folder, "metrics.jsonl"), line + "\n");
        Console.Error.WriteLine(line);
    }
}
