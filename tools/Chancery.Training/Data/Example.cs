namespace Chancery.Training.Data;

/// <summary>A sentence to learn from: pieces and the labels of one task.</summary>
internal sealed class Example
{
    /// <summary>Piece ids with [CLS] and [SEP], at most 510 in all.</summary>
    public required int[] Pieces { get; init; }

    /// <summary>Row of each word's first piece.</summary>
    public int[] First { get; init; } = [];

    /// <summary>Row of each word's last piece.</summary>
    public int[] Last { get; init; } = [];

    /// <summary>Casing class of each word.</summary>
    public int[] Casing { get; init; } = [];

    /// <summary>UPOS of each word.</summary>
    public int[] Upos { get; init; } = [];

    /// <summary>Features of each word; -1 for a value seen too seldom to be learned.</summary>
    public int[] Feats { get; init; } = [];

    /// <summary>Edit script of each word; -1 for one seen too seldom.</summary>
    public int[] Lemmas { get; init; } = [];

    /// <summary>Head of each word; -1 root.</summary>
    public int[] Heads { get; init; } = [];

    /// <summary>Relation of each word; -1 for one seen too seldom.</summary>
    public int[] Labels { get; init; } = [];

    /// <summary>Entity tags and which of the head's outputs they belong to.</summary>
    public int[] Entities { get; init; } = [];

    /// <summary>Output of the entity head: 0 Universal NER, 1 WikiGold, 2 GUM.</summary>
    public int EntitySet { get; init; }

    /// <summary>Event type of each word, 0 none.</summary>
    public int[] Types { get; init; } = [];

    /// <summary>Event status of each word; -1 where it names no event.</summary>
    public int[] Statuses { get; init; } = [];

    /// <summary>Relation class, and rows of the markers before source and target.</summary>
    public (int Root, int Source, int Target) Relation { get; init; } = (-1, 0, 0);

    public int WordCount => First.Length;
}
