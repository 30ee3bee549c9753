using Chancery.Training.Data;
using Chancery.Training.Layers;

namespace Chancery.Training.Run;

/// <summary>Batches of one task: sentences of like length together, batches and sentences shuffled anew in each round.</summary>
/// <remarks>The batch of a position follows from seed, task and position alone: a resumed run sees the same batches.</remarks>
internal sealed class Sampler(LearningTask task, IReadOnlyList<Example> examples, TrainingOptions options)
{
    private const int PoolBatches = 40;
    private List<List<Example>> round = [];
    private int roundNumber = -1;
    private int roundStart;

    public LearningTask Task => task;

    public int ExampleCount => examples.Count;

    /// <summary>The batch at a position, counted over all rounds; positions must be asked for in rising order.</summary>
    public List<Example> Batch(int position)
    {
        if (examples.Count == 0)
            throw new InvalidOperationException($"There are no examples of the task {task} in the data.");
        while (roundNumber < 0 || position >= roundStart + round.Count)
        {
            roundStart += round.Count;
            roundNumber++;
            round = Shuffle(roundNumber);
        }

        return round[position - roundStart];
    }

    private List<List<Example>> Shuffle(int number)
    {
        var random = new RandomStream(options.Seed, (int)task + 101, number);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        random.Shuffle(order);
        var batches = new List<List<Example>>();
        var pool = new List<Example>();
        var pieces = 0;
        foreach (var index in order)
        {
            pool.Add(examples[index]);
            pieces += examples[index].Pieces.Length;
            if (pieces >= PoolBatches * options.BatchPieces)
                Cut();
        }

        Cut();
        var shuffled = Enumerable.Range(0, batches.Count).ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled.Select(index => batches[index])];

        void Cut()
        {
            var current = new List<Example>();
            var size = 0;
            foreach (var example in pool.OrderBy(example => example.Pieces.Length))
            {
                current.Add(example);
                size += example.Pieces.Length;
                if (size >= options.BatchPieces)
                {
                    batches.Add(current);
                    (current, size) = ([], 0);
                }
            }

            if (current.Count > 0)
                batches.Add(current);
            pool.Clear();
            pieces = 0;
        }
    }
}
