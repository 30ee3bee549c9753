using System.Buffers;
using System.Collections.Immutable;
using System.Numerics.Tensors;
using Chancery.Neural;
using Chancery.Neural.Kernels;
using Chancery.Neural.Model;

namespace Chancery.Grammar;

/// <summary>Tags, features, edit scripts and trees: three linear classifiers and two biaffine scorers over the word vectors.</summary>
/// <remarks>Tensors <c>upos</c>, <c>feats</c>, <c>lemma</c>, <c>arcs.*</c>, <c>labels.*</c>. Immutable, thread-safe.</remarks>
public sealed class GrammarHead : IWordHead<SentenceReading>
{
    private readonly HeadMemory.Pool pool = new();
    private readonly LinearLayer upos;
    private readonly LinearLayer feats;
    private readonly LinearLayer lemma;
    private readonly LinearLayer arcDependents;
    private readonly LinearLayer arcHeads;
    private readonly LinearLayer labelDependents;
    private readonly LinearLayer labelHeads;
    private readonly ArcScorer arcs;
    private readonly DeprelScorer relations;

    /// <summary>Loads the head.</summary>
    /// <param name="model">The model file.</param>
    /// <param name="wordWidth">Values per word.</param>
    /// <exception cref="ModelException">CHY0308: a tensor or a set of labels does not fit.</exception>
    public GrammarHead(ModelFile model, int wordWidth)
    {
        ArgumentNullException.ThrowIfNull(model);
        Labels = ReadLabels(model);
        upos = LinearLayer.Load(model, "upos", Labels.Upos.Length, wordWidth);
        feats = LinearLayer.Load(model, "feats", Labels.Feats.Length, wordWidth);
        lemma = LinearLayer.Load(model, "lemma", Labels.LemmaScripts.Length, wordWidth);
        var arcWidth = model.Tensor("arcs.root").Shape[0];
        arcDependents = LinearLayer.Load(model, "arcs.dependent", arcWidth, wordWidth);
        arcHeads = LinearLayer.Load(model, "arcs.head", arcWidth, wordWidth);
        arcs = new ArcScorer(model.Floats("arcs.bilinear", arcWidth, arcWidth), model.Floats("arcs.headbias", arcWidth), model.Floats("arcs.root", arcWidth));
        var labelWidth = model.Tensor("labels.root").Shape[0];
        labelDependents = LinearLayer.Load(model, "labels.dependent", labelWidth, wordWidth);
        labelHeads = LinearLayer.Load(model, "labels.head", labelWidth, wordWidth);
        relations = new DeprelScorer(
            model.Floats("labels.bilinear", Labels.Deprels.Length, labelWidth + 1, labelWidth + 1), labelWidth, Labels.Deprels.Length, Labels.RootIndex);
    }

    /// <summary>What the numbers of the readings stand for.</summary>
    public GrammarLabels Labels { get; }

    /// <inheritdoc/>
    public string Name => "grammar";

    /// <inheritdoc/>
    public void Read(WordBatch batch, Span<SentenceReading> results)
    {
        var count = batch.WordCount;
        var memory = pool.Rent();
        var chosen = ArrayPool<int>.Shared.Rent(5 * count);
        try
        {
            var tags = chosen.AsSpan(0, count);
            var features = chosen.AsSpan(count, count);
            var scripts = chosen.AsSpan(2 * count, count);
            var heads = chosen.AsSpan(3 * count, count);
            var deprels = chosen.AsSpan(4 * count, count);
            Classify(upos, batch, tags, memory);
            Classify(feats, batch, features, memory);
            Classify(lemma, batch, scripts, memory);
            Attach(batch, heads, memory);
            Relate(batch, heads, deprels, memory);
            for (var s = 0; s < batch.SentenceCount; s++)
            {
                var start = batch.SentenceStarts[s];
                var words = ImmutableArray.CreateBuilder<WordReading>(batch.SentenceStarts[s + 1] - start);
                for (var word = start; word < batch.SentenceStarts[s + 1]; word++)
                {
                    var head = heads[word] < 0 ? -1 : heads[word] - start;
                    words.Add(new WordReading((short)tags[word], (short)features[word], (short)scripts[word], (short)head, (short)deprels[word]));
                }

                results[s] = new SentenceReading(words.MoveToImmutable());
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(chosen);
            pool.Return(memory);
        }
    }

    private static GrammarLabels ReadLabels(ModelFile model)
    {
        try
        {
            return new GrammarLabels(
                model.Labels("upos"), model.Labels("feats"), model.Labels("lemma"), model.Labels("labels"), LemmaExceptions.Parse(model.Lines("lemma.exceptions")));
        }
        catch (FormatException exception)
        {
            throw model.Unfit("labels", exception.Message.TrimEnd('.'));
        }
    }

    private static void Classify(LinearLayer layer, WordBatch batch, Span<int> chosen, HeadMemory memory)
    {
        var scores = memory.First(batch.WordCount * layer.Outputs);
        layer.Apply(batch.Vectors, batch.WordCount, scores, memory.Quantized);
        for (var word = 0; word < chosen.Length; word++)
            chosen[word] = TensorPrimitives.IndexOfMax<float>(scores.Slice(word * layer.Outputs, layer.Outputs));
    }

    /// <summary>The maximum spanning tree of each sentence; heads as rows of the batch, -1 for the root.</summary>
    private void Attach(WordBatch batch, Span<int> heads, HeadMemory memory)
    {
        var width = arcs.Width;
        var views = memory.First(2 * batch.WordCount * width);
        var dependents = views[..(batch.WordCount * width)];
        var candidates = views[(batch.WordCount * width)..];
        arcDependents.Apply(batch.Vectors, batch.WordCount, dependents, memory.Quantized);
        arcHeads.Apply(batch.Vectors, batch.WordCount, candidates, memory.Quantized);
        Activations.Gelu(views);
        var size = 0;
        for (var s = 0; s < batch.SentenceCount; s++)
        {
            var length = batch.SentenceStarts[s + 1] - batch.SentenceStarts[s];
            size += length * (length + 1);
        }

        var scores = memory.Second(size);
        arcs.Score(dependents, candidates, batch.SentenceStarts, scores);
        for (var s = 0; s < batch.SentenceCount; s++)
        {
            var (start, length) = (batch.SentenceStarts[s], batch.SentenceStarts[s + 1] - batch.SentenceStarts[s]);
            var own = heads.Slice(start, length);
            SpanningTree.Decode(scores[..(length * (length + 1))], own);
            scores = scores[(length * (length + 1))..];
            for (var word = 0; word < length; word++)
                own[word] = own[word] < 0 ? -1 : own[word] + start;
        }
    }

    private void Relate(WordBatch batch, ReadOnlySpan<int> heads, Span<int> deprels, HeadMemory memory)
    {
        var width = relations.Width;
        var views = memory.First(2 * batch.WordCount * width);
        var dependents = views[..(batch.WordCount * width)];
        var candidates = views[(batch.WordCount * width)..];
        labelDependents.Apply(batch.Vectors, batch.WordCount, dependents, memory.Quantized);
        labelHeads.Apply(batch.Vectors, batch.WordCount, candidates, memory.Quantized);
        Activations.Gelu(views);
        relations.Choose(dependents, candidates, heads, deprels);
    }
}
