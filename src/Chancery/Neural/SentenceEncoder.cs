using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Chancery.Neural.Model;
using Chancery.Text;

namespace Chancery.Neural;

/// <summary>From sentences to word vectors: pieces word by word, full batches, and for each word the vectors of its first and last piece with its casing.</summary>
/// <remarks>Immutable, thread-safe. A sentence's vectors do not depend on the batch it stands in. Tensor <c>words.casing</c>.</remarks>
public sealed class SentenceEncoder
{
    private const int CasingCount = 7;
    private readonly ConcurrentBag<Workspace> workspaces = [];
    private readonly WordPiece wordPiece;
    private readonly float[] casing;
    private readonly int casingWidth;
    private readonly int batchPieces;

    /// <summary>Loads encoder and casing vectors.</summary>
    /// <param name="model">The model file; may be closed afterwards.</param>
    /// <param name="batchPieces">Pieces after which a batch is full.</param>
    /// <exception cref="ModelException">CHY0308: a tensor does not fit.</exception>
    public SentenceEncoder(ModelFile model, int batchPieces = 1024)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batchPieces);
        Encoder = new Encoder(model);
        wordPiece = new WordPiece(model.Vocabulary);
        casingWidth = model.Tensor("words.casing").Shape[^1];
        casing = model.Floats("words.casing", CasingCount, casingWidth).ToArray();
        this.batchPieces = batchPieces;
    }

    /// <summary>Receives a batch; the vectors are valid during the call only.</summary>
    /// <param name="batch">Word vectors of whole sentences.</param>
    /// <param name="firstSentence">Position of its first sentence among those given.</param>
    public delegate void BatchReader(WordBatch batch, int firstSentence);

    /// <summary>The encoder.</summary>
    public Encoder Encoder { get; }

    /// <summary>Values per word.</summary>
    public int WordWidth => (2 * Encoder.Sizes.Width) + casingWidth;

    /// <summary>Encodes sentences, batch by batch, in their order.</summary>
    /// <param name="sentences">Sentences with their documents.</param>
    /// <param name="reader">Receives each batch.</param>
    public void Read(IReadOnlyList<(Document Document, Sentence Sentence)> sentences, BatchReader reader)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(reader);
        var workspace = workspaces.TryTake(out var free) ? free : new Workspace();
        for (var first = 0; first < sentences.Count;)
        {
            workspace.Clear();
            var next = first;
            while (next < sentences.Count && (next == first || workspace.Pieces.Count < batchPieces))
                Add(workspace, sentences[next].Document, sentences[next++].Sentence);
            Encode(workspace, reader, first);
            first = next;
        }

        workspaces.Add(workspace);
    }

    /// <summary>Adds a sentence's pieces, in windows of the encoder's length where it is longer.</summary>
    private void Add(Workspace workspace, Document document, Sentence sentence)
    {
        Span<int> pieces = stackalloc int[WordPieces.LongestWord];
        var vocabulary = wordPiece.Vocabulary;
        workspace.Pieces.Add(vocabulary.Start);
        var windowStart = workspace.PieceStarts[^1];
        foreach (var token in sentence.Tokens)
        {
            var surface = document.SurfaceSpan(token.Span);
            var count = WordPieces.Encode(wordPiece, surface, pieces);
            if (workspace.Pieces.Count - windowStart + count + 1 > Encoder.Sizes.PositionCount)
            {
                workspace.Pieces.Add(vocabulary.End);
                windowStart = workspace.Pieces.Count;
                workspace.PieceStarts.Add(windowStart);
                workspace.Pieces.Add(vocabulary.Start);
            }

            workspace.Words.Add((workspace.Pieces.Count, workspace.Pieces.Count + count - 1, CasingClassifier.Classify(surface)));
            foreach (var piece in pieces[..count])
                workspace.Pieces.Add(piece);
        }

        workspace.Pieces.Add(vocabulary.End);
        workspace.PieceStarts.Add(workspace.Pieces.Count);
        workspace.SentenceStarts.Add(workspace.Words.Count);
    }

    private void Encode(Workspace workspace, BatchReader reader, int first)
    {
        var width = Encoder.Sizes.Width;
        var top = Encoder.Run(
            CollectionsMarshal.AsSpan(workspace.Pieces),
            CollectionsMarshal.AsSpan(workspace.PieceStarts),
            workspace.Encoder);
        var vectors = workspace.Vectors(workspace.Words.Count * WordWidth);
        for (var word = 0; word < workspace.Words.Count; word++)
        {
            var (firstPiece, lastPiece, kind) = workspace.Words[word];
            var target = vectors.Slice(word * WordWidth, WordWidth);
            top.Slice(firstPiece * width, width).CopyTo(target);
            top.Slice(lastPiece * width, width).CopyTo(target[width..]);
            casing.AsSpan((int)kind * casingWidth, casingWidth).CopyTo(target[(2 * width)..]);
        }

        reader(new WordBatch(vectors, WordWidth, CollectionsMarshal.AsSpan(workspace.SentenceStarts)), first);
    }

    private sealed class Workspace
    {
        private float[] vectors = [];

        public EncoderWorkspace Encoder { get; } = new();

        public List<int> Pieces { get; } = [];

        public List<int> PieceStarts { get; } = [];

        public List<int> SentenceStarts { get; } = [];

        public List<(int First, int Last, Casing Casing)> Words { get; } = [];

        public void Clear()
        {
            Pieces.Clear();
            Words.Clear();
            PieceStarts.Clear();
            PieceStarts.Add(0);
            SentenceStarts.Clear();
            SentenceStarts.Add(0);
        }

        public Span<float> Vectors(int length)
        {
            if (vectors.Length < length)
                vectors = GC.AllocateUninitializedArray<float>(Math.Max(length, vectors.Length * 3 / 2));
            return vectors.AsSpan(0, length);
        }
    }
}
