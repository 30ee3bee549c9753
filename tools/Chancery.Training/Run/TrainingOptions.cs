namespace Chancery.Training.Run;

/// <summary>All that decides a run; the defaults are those of the shipped model.</summary>
internal sealed record TrainingOptions
{
    public int Seed { get; init; } = 1;

    public int Steps { get; init; } = 2800;

    /// <summary>Pieces per batch, about.</summary>
    public int BatchPieces { get; init; } = 1500;

    public int WarmUpSteps { get; init; } = 300;

    public float EncoderRate { get; init; } = 1e-4f;

    public float HeadRate { get; init; } = 1e-3f;

    /// <summary>Share of the rate that is left at the last step.</summary>
    public float FinalRate { get; init; } = 0.02f;

    public float Decay { get; init; } = 0.01f;

    public float ClipNorm { get; init; } = 1;

    public float EncoderDropout { get; init; } = 0.1f;

    public float WordDropout { get; init; } = 0.2f;

    public float PairDropout { get; init; } = 0.33f;

    /// <summary>Weight of tags, features and lemmas beside arcs and labels.</summary>
    public float TagWeight { get; init; } = 0.5f;

    /// <summary>Weight of names in the treebanks' sentences.</summary>
    public float NameWeight { get; init; } = 0.7f;

    /// <summary>Weight of the event loss, whose words are mostly "none".</summary>
    public float EventWeight { get; init; } = 3;

    /// <summary>Weight of status beside type.</summary>
    public float StatusWeight { get; init; } = 0.5f;

    /// <summary>Share of steps for names outside the treebanks, events and relations; trees have the rest.</summary>
    public float EntityShare { get; init; } = 0.03f;

    public float EventShare { get; init; } = 0.18f;

    public float RelationShare { get; init; } = 0.11f;

    /// <summary>Chance that a sentence is read as if in capitals, and as if in small letters.</summary>
    public float CapitalsChance { get; init; } = 0.04f;

    public float LowerChance { get; init; } = 0.02f;

    public int CheckpointEvery { get; init; } = 300;

    public int EvaluateEvery { get; init; } = 600;
}
