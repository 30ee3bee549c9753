using System.Numerics.Tensors;
using Chancery.Training.Data;
using Chancery.Training.Heads;
using Chancery.Training.Layers;

namespace Chancery.Training.Run;

/// <summary>The encoder and all heads; one step's forward and backward pass for a shard of a batch.</summary>
internal sealed class Model
{
    private readonly Sizes sizes;
    private readonly EncoderNetwork encoder;
    private readonly Parameter casing;
    private readonly ClassifierHead upos;
    private readonly ClassifierHead feats;
    private readonly ClassifierHead lemma;
    private readonly ClassifierHead entities;
    private readonly ClassifierHead events;
    private readonly ClassifierHead relations;
    private readonly ArcHead arcs;
    private readonly LabelHead labels;

    public Model(Sizes sizes, int seed)
    {
        this.sizes = sizes;
        encoder = new EncoderNetwork(Parameters, sizes.Encoder);
        casing = Parameters.Add(new Parameter("words.casing", 7, sizes.Casing, decays: false, isHead: true));
        casing.Randomize(new RandomStream(seed, 17), 0.1f);
        var word = sizes.Word;
        upos = new ClassifierHead(Parameters, "upos", word, 0, ("", sizes.Upos));
        feats = new ClassifierHead(Parameters, "feats", word, 0, ("", sizes.Feats));
        lemma = new ClassifierHead(Parameters, "lemma", word, 0, ("", sizes.Lemmas));
        arcs = new ArcHead(Parameters, word, sizes.ArcWidth);
        labels = new LabelHead(Parameters, word, sizes.LabelWidth, sizes.Labels);
        entities = new ClassifierHead(Parameters, "entities", word, sizes.EntityHidden, ("tags", 7), ("wikigold", 7), ("gum", 7));
        events = new ClassifierHead(Parameters, "events", word, sizes.EventHidden, ("type", 17), ("status", 9));
        relations = new ClassifierHead(Parameters, "relations", 3 * sizes.Encoder.Width, sizes.RelationHidden, ("root", 15));
        Parameters.InitializeHeads(seed);
    }

    public ParameterSet Parameters { get; } = new();

    public EncoderNetwork Encoder => encoder;

    /// <summary>Loss and gradients of a shard's examples, all of one task.</summary>
    /// <param name="shard">The shard, in training mode.</param>
    /// <param name="task">What is learned.</param>
    /// <param name="examples">The shard's part of the batch.</param>
    /// <param name="scale">One over the items of the whole batch (words, or sentences for relations).</param>
    /// <param name="options">Dropout rates and chances of casing changes.</param>
    public double Learn(Shard shard, LearningTask task, IReadOnlyList<Example> examples, float scale, TrainingOptions options)
    {
        if (examples.Count == 0)
            return 0;
        var batch = new PackedExamples(examples, shard, options);
        var state = encoder.NewState();
        var top = encoder.Forward(shard, state, batch.Pieces, batch.PieceStarts, options.EncoderDropout);
        var dTop = shard.Arena.TakeZero(top.Length);
        double loss;
        if (task == LearningTask.Relations)
        {
            loss = LearnRelations(shard, batch, top, dTop, scale, options);
        }
        else
        {
            var (words, mask) = Words(shard, batch, top, options.WordDropout);
            var dWords = shard.Arena.TakeZero(words.Length);
            loss = LearnWords(shard, task, batch, words.Span, scale, options, dWords.Span);
            BackwardWords(shard, batch, dWords, mask, dTop);
        }

        encoder.Backward(shard, state, batch.Pieces, batch.PieceStarts, dTop);
        return loss;
    }

    /// <summary>Word vectors without dropout, for evaluation.</summary>
    public (PackedExamples Batch, Memory<float> Words, Memory<float> Top) Read(Shard shard, IReadOnlyList<Example> examples, TrainingOptions options)
    {
        var batch = new PackedExamples(examples, shard, options);
        var top = encoder.Forward(shard, encoder.NewState(), batch.Pieces, batch.PieceStarts, 0);
        return (batch, batch.WordCount == 0 ? default : Words(shard, batch, top, 0).Words, top);
    }

    public Memory<float> PredictUpos(Shard shard, ReadOnlySpan<float> words, int count) => upos.Predict(shard, words, count, 0);

    public Memory<float> PredictFeats(Shard shard, ReadOnlySpan<float> words, int count) => feats.Predict(shard, words, count, 0);

    public Memory<float> PredictLemmas(Shard shard, ReadOnlySpan<float> words, int count) => lemma.Predict(shard, words, count, 0);

    public Memory<float> PredictEntities(Shard shard, ReadOnlySpan<float> words, int count) => entities.Predict(shard, words, count, 0);

    public Memory<float> PredictEventTypes(Shard shard, ReadOnlySpan<float> words, int count) => events.Predict(shard, words, count, 0);

    public Memory<float>[] PredictArcs(Shard shard, ReadOnlySpan<float> words, ReadOnlySpan<int> starts) => arcs.Predict(shard, words, starts);

    public Memory<float> PredictLabels(Shard shard, ReadOnlySpan<float> words, int count, ReadOnlySpan<int> headRows) => labels.Predict(shard, words, count, headRows);

    public Memory<float> PredictRelations(Shard shard, PackedExamples batch, Memory<float> top) =>
        relations.Predict(shard, RelationRows(shard, batch, top).Span, batch.SentenceCount, 0);

    private double LearnWords(
        Shard shard, LearningTask task, PackedExamples batch, ReadOnlySpan<float> words, float scale, TrainingOptions options, Span<float> gradient)
    {
        var count = batch.WordCount;
        switch (task)
        {
            case LearningTask.Trees:
                var loss = upos.Learn(shard, words, count, [(0, batch.Upos, scale * options.TagWeight)], gradient);
                loss += feats.Learn(shard, words, count, [(0, batch.Feats, scale * options.TagWeight)], gradient);
                loss += lemma.Learn(shard, words, count, [(0, batch.Lemmas, scale * options.TagWeight)], gradient);
                loss += arcs.Learn(shard, words, batch.WordStarts, batch.Heads, scale, options.PairDropout, gradient);
                loss += LearnEntities(shard, batch, words, scale * options.NameWeight, gradient);
                return loss + labels.Learn(shard, words, count, batch.HeadRows, batch.Labels, scale, options.PairDropout, gradient);
            case LearningTask.Entities:
                return LearnEntities(shard, batch, words, scale, gradient);
            default:
                return events.Learn(
                    shard, words, count, [(0, batch.Types, scale * options.EventWeight), (1, batch.Statuses, scale * options.EventWeight * options.StatusWeight)], gradient);
        }
    }

    private double LearnEntities(Shard shard, PackedExamples batch, ReadOnlySpan<float> words, float scale, Span<float> gradient) =>
        entities.Learn(shard, words, batch.WordCount, [(0, batch.Entities[0], scale), (1, batch.Entities[1], scale), (2, batch.Entities[2], scale)], gradient);

    private double LearnRelations(Shard shard, PackedExamples batch, Memory<float> top, Memory<float> dTop, float scale, TrainingOptions options)
    {
        var width = sizes.Encoder.Width;
        var rows = RelationRows(shard, batch, top);
        var mask = shard.Mask(rows.Length, options.WordDropout);
        if (!mask.IsEmpty)
            TensorPrimitives.Multiply(rows.Span, mask.Span, rows.Span);
        var dRows = shard.Arena.TakeZero(rows.Length);
        var loss = relations.Learn(shard, rows.Span, batch.SentenceCount, [(0, batch.Roots, scale)], dRows.Span);
        if (!mask.IsEmpty)
            TensorPrimitives.Multiply(dRows.Span, mask.Span, dRows.Span);
        for (var s = 0; s < batch.SentenceCount; s++)
        {
            for (var part = 0; part < 3; part++)
            {
                var target = dTop.Span.Slice(batch.MarkerRows[(s * 3) + part] * width, width);
                TensorPrimitives.Add(target, dRows.Span.Slice(((s * 3) + part) * width, width), target);
            }
        }

        return loss;
    }

    private Memory<float> RelationRows(Shard shard, PackedExamples batch, Memory<float> top)
    {
        var width = sizes.Encoder.Width;
        var rows = shard.Arena.Take(batch.SentenceCount * 3 * width);
        for (var i = 0; i < batch.SentenceCount * 3; i++)
            top.Span.Slice(batch.MarkerRows[i] * width, width).CopyTo(rows.Span[(i * width)..]);
        return rows;
    }

    private (Memory<float> Words, Memory<float> Mask) Words(Shard shard, PackedExamples batch, Memory<float> top, float dropout)
    {
        var (width, word) = (sizes.Encoder.Width, sizes.Word);
        var words = shard.Arena.Take(batch.WordCount * word);
        for (var i = 0; i < batch.WordCount; i++)
        {
            var row = words.Span.Slice(i * word, word);
            top.Span.Slice(batch.FirstRows[i] * width, width).CopyTo(row);
            top.Span.Slice(batch.LastRows[i] * width, width).CopyTo(row[width..]);
            casing.Value.AsSpan(batch.Casing[i] * sizes.Casing, sizes.Casing).CopyTo(row[(2 * width)..]);
        }

        var mask = shard.Mask(words.Length, dropout);
        if (!mask.IsEmpty)
            TensorPrimitives.Multiply(words.Span, mask.Span, words.Span);
        return (words, mask);
    }

    private void BackwardWords(Shard shard, PackedExamples batch, Memory<float> dWords, Memory<float> mask, Memory<float> dTop)
    {
        var (width, word) = (sizes.Encoder.Width, sizes.Word);
        if (!mask.IsEmpty)
            TensorPrimitives.Multiply(dWords.Span, mask.Span, dWords.Span);
        for (var i = 0; i < batch.WordCount; i++)
        {
            var row = dWords.Span.Slice(i * word, word);
            var first = dTop.Span.Slice(batch.FirstRows[i] * width, width);
            TensorPrimitives.Add(first, row[..width], first);
            var last = dTop.Span.Slice(batch.LastRows[i] * width, width);
            TensorPrimitives.Add(last, row.Slice(width, width), last);
            var dCasing = casing.Gradients[shard.Index].AsSpan(batch.Casing[i] * sizes.Casing, sizes.Casing);
            TensorPrimitives.Add(dCasing, row[(2 * width)..], dCasing);
        }
    }
}
