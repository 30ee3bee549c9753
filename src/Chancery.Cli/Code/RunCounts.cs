using System.Globalization;

namespace Chancery.Cli.Code;

/// <summary>What became of the reports of a run.</summary>
/// <param name="Coded">Reports with at least one event.</param>
/// <param name="WithoutEvents">Reports that were read and coded but tell no event.</param>
/// <param name="Rejected">Reports that could not be read or coded.</param>
/// <param name="Events">Events written.</param>
/// <param name="Sentences">Sentences read.</param>
/// <param name="Words">Words read: syntactic words as the tokenizer counts them.</param>
internal readonly record struct RunCounts(long Coded, long WithoutEvents, long Rejected, long Events, long Sentences, long Words)
{
    /// <summary>Adds the counts of another part.</summary>
    public static RunCounts operator +(RunCounts left, RunCounts right) => new(
        left.Coded + right.Coded,
        left.WithoutEvents + right.WithoutEvents,
        left.Rejected + right.Rejected,
        left.Events + right.Events,
        left.Sentences + right.Sentences,
        left.Words + right.Words);

    /// <summary>The closing line of a run.</summary>
    /// <param name="read">Reports that the readers gave.</param>
    /// <exception cref="InvalidOperationException">The sum does not hold: a report was lost.</exception>
    internal string Summary(long read) => read == Coded + WithoutEvents + Rejected
        ? string.Create(CultureInfo.InvariantCulture, $"read {read} = coded {Coded} + without events {WithoutEvents} + rejected {Rejected}; {Events} events")
        : throw new InvalidOperationException($"{read} reports were read, but {Coded} + {WithoutEvents} + {Rejected} accounted for.");
}
