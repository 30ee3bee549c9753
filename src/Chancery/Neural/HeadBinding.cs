using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Chancery.Text;

namespace Chancery.Neural;

/// <summary>A head and the layer that its readings become: one line in a pipeline for each head.</summary>
public abstract class HeadBinding
{
    private protected HeadBinding()
    {
    }

    /// <summary>The layer written.</summary>
    public abstract ILayer Layer { get; }

    /// <summary>Binds a head to a layer with one entry per sentence.</summary>
    public static HeadBinding Of<T>(IWordHead<T> head, Layer<ImmutableArray<T>> layer)
        where T : notnull => new Bound<T>(head, layer);

    /// <summary>Readings of one call, over all its sentences.</summary>
    internal abstract Readings Start(int sentenceCount);

    /// <summary>Filled batch by batch, written at the end.</summary>
    internal abstract class Readings
    {
        /// <summary>Reads a batch whose first sentence is the given one.</summary>
        public abstract void Read(WordBatch batch, int firstSentence);

        /// <summary>Writes a document's part.</summary>
        public abstract void Write(Document document, int firstSentence, int count);
    }

    private sealed class Bound<T>(IWordHead<T> head, Layer<ImmutableArray<T>> layer) : HeadBinding
        where T : notnull
    {
        public override ILayer Layer => layer;

        internal override Readings Start(int sentenceCount) => new BoundReadings(head, layer, new T[sentenceCount]);

        private sealed class BoundReadings(IWordHead<T> head, Layer<ImmutableArray<T>> layer, T[] results) : Readings
        {
            public override void Read(WordBatch batch, int firstSentence) => head.Read(batch, results.AsSpan(firstSentence, batch.SentenceCount));

            public override void Write(Document document, int firstSentence, int count) =>
                document.Set(layer, ImmutableCollectionsMarshal.AsImmutableArray(results[firstSentence..(firstSentence + count)]));
        }
    }
}
