using Chancery.Training.Layers;
using Chancery.Training.Run;

namespace Chancery.Training.Data;

/// <summary>Examples one after another, as the model reads them.</summary>
internal sealed class PackedExamples
{
    private const int AllCapitals = 2;
    private const int Digits = 5;

    public PackedExamples(IReadOnlyList<Example> examples, Shard shard, TrainingOptions options)
    {
        SentenceCount = examples.Count;
        PieceStarts = new int[examples.Count + 1];
        WordStarts = new int[examples.Count + 1];
        for (var i = 0; i < examples.Count; i++)
        {
            PieceStarts[i + 1] = PieceStarts[i] + examples[i].Pieces.Length;
            WordStarts[i + 1] = WordStarts[i] + examples[i].WordCount;
        }

        Pieces = Join(examples, example => example.Pieces);
        FirstRows = Offset(examples, example => example.First, PieceStarts);
        LastRows = Offset(examples, example => example.Last, PieceStarts);
        Casing = [.. examples.SelectMany(example => Recase(example.Casing, shard, options))];
        Upos = Join(examples, example => example.Upos);
        Feats = Join(examples, example => example.Feats);
        Lemmas = Join(examples, example => example.Lemmas);
        Heads = Join(examples, example => example.Heads);
        Labels = Join(examples, example => example.Labels);
        HeadRows = [.. examples.SelectMany((example, i) => example.Heads.Select(head => head < 0 ? -1 : head + WordStarts[i]))];
        Entities = [.. Enumerable.Range(0, 3).Select(set => Join(examples, example =>
            example.EntitySet == set ? example.Entities : [.. example.Entities.Select(_ => -1)]))];
        Types = Join(examples, example => example.Types);
        Statuses = Join(examples, example => example.Statuses);
        Roots = [.. examples.Select(example => example.Relation.Root)];
        MarkerRows = [.. examples.SelectMany((example, i) => new[] { 0, example.Relation.Source, example.Relation.Target }.Select(row => row + PieceStarts[i]))];
    }

    public int SentenceCount { get; }

    public int WordCount => WordStarts[^1];

    public int[] Pieces { get; }

    public int[] PieceStarts { get; }

    public int[] WordStarts { get; }

    public int[] FirstRows { get; }

    public int[] LastRows { get; }

    public int[] Casing { get; }

    public int[] Upos { get; }

    public int[] Feats { get; }

    public int[] Lemmas { get; }

    public int[] Heads { get; }

    public int[] HeadRows { get; }

    public int[] Labels { get; }

    /// <summary>Tags for each output of the entity head; -1 for sentences of the other sets.</summary>
    public int[][] Entities { get; }

    public int[] Types { get; }

    public int[] Statuses { get; }

    public int[] Roots { get; }

    /// <summary>Rows of [CLS] and of the two opening markers, three per sentence.</summary>
    public int[] MarkerRows { get; }

    private static int[] Join(IReadOnlyList<Example> examples, Func<Example, int[]> part) => [.. examples.SelectMany(part)];

    private static int[] Offset(IReadOnlyList<Example> examples, Func<Example, int[]> part, int[] starts) =>
        [.. examples.SelectMany((example, i) => part(example).Select(row => row + starts[i]))];

    /// <summary>Now and then a sentence is read as if in capitals or small letters, so that headlines and flashes are read too.</summary>
    private static int[] Recase(int[] casing, Shard shard, TrainingOptions options)
    {
        if (!shard.IsTraining)
            return casing;
        var draw = shard.Random.NextFloat();
        var forced = draw < options.CapitalsChance ? AllCapitals : draw < options.CapitalsChance + options.LowerChance ? 0 : -1;
        return forced < 0 ? casing : [.. casing.Select(value => value >= Digits ? value : forced)];
    }
}
