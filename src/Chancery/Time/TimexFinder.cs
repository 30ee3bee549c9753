using Chancery.Text;
using Chancery.Time.Calendar;
using Chancery.Time.Expressions;
using Chancery.Time.Lexicon;
using NodaTime;

namespace Chancery.Time;

/// <summary>Finds time expressions and gives them values with their precision, counted from the report's date or from the time told before. Absolute dates need neither.</summary>
/// <remarks>Values as in RECORD section 1. An expression that can't be given a value without guessing has none. Linear in the length of the text. Not thread-safe: one for each report, whose sentences are given in their order.</remarks>
/// <param name="lexicon">The words of time expressions.</param>
/// <param name="text">The document's text.</param>
/// <param name="report">The report's date; null when not known.</param>
public sealed class TimexFinder(TimeLexicon lexicon, string text, LocalDate? report)
{
    private const int SentencesRemembered = 3;
    private CalendarPeriod? told;
    private int toldAgo;

    /// <summary>The time expressions of a stretch of text, in text order.</summary>
    /// <param name="span">Where to look: a sentence, later than those before.</param>
    public IReadOnlyList<Timex> Find(TextSpan span) => Find(span, null);

    /// <summary>The time expressions of a sentence.</summary>
    /// <param name="span">Where to look.</param>
    /// <param name="direction">Tells whether what is told lies before or after the report; null when nothing does.</param>
    internal List<Timex> Find(TextSpan span, Func<TextSpan, TimeDirection>? direction)
    {
        if (++toldAgo > SentencesRemembered)
            told = null;
        var tokens = new TimeTokens(text, span, lexicon);
        var found = new List<Timex>();
        for (var at = 0; at < tokens.Count;)
        {
            var ahead = CountReader.Ahead(tokens, at);
            if (ahead is { } coming && direction?.Invoke(tokens.Span(at + 1, coming.End)) == TimeDirection.Future)
            {
                found.Add(Value(tokens, at, coming, TimeDirection.Future));
                at = coming.End;
            }
            else if (ExpressionReader.Read(tokens, at) is { } reading)
            {
                var timex = Placed(tokens, at, reading, direction, out at);
                if (!timex.IsDistance || timex.Value is not null)
                    found.Add(timex);
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private Timex Placed(TimeTokens tokens, int at, TimeReading reading, Func<TextSpan, TimeDirection>? direction, out int end)
    {
        var before = tokens.Is(at - 1, TimeWordKind.The) ? at - 2 : at - 1;
        var side = tokens.Is(before, TimeWordKind.Since) ? TimeDirection.Past
            : NeedsDirection(reading.Expression) ? direction?.Invoke(tokens.Span(at, reading.End)) ?? TimeDirection.Unknown : TimeDirection.Unknown;
        var timex = Value(tokens, at, reading, side);
        if (timex.Value is null && reading.Expression is TimeExpression.Range && ExpressionReader.Single(tokens, at) is { } single && single.End < reading.End
            && Value(tokens, at, single, side) is { Value: not null } alone)
            (timex, reading) = (alone, single); // no stretch: its end would lie before its beginning
        end = reading.End;
        return timex;
    }

    /// <summary>Since a time: with no end told; until a time: with no beginning.</summary>
    private Timex Value(TimeTokens tokens, int at, TimeReading reading, TimeDirection direction)
    {
        var value = TimeResolver.Resolve(reading.Expression, new TimeContext(report, direction, told));
        if ((value?.Last ?? value?.First) is { } period && reading.Expression is not TimeExpression.Shifted { IsAside: true })
            (told, toldAgo) = (period, 0);
        var before = tokens.Is(at - 1, TimeWordKind.The) ? at - 2 : at - 1;
        if (value is not null && tokens.Is(before, TimeWordKind.Since))
            value = TimeValue.From(value);
        else if (value is not null && tokens.Is(before, TimeWordKind.Until))
            value = TimeValue.Until(value);
        return new Timex(tokens.Span(at, reading.End), value?.Text, reading.Expression is TimeExpression.Shifted { IsAside: true });
    }

    private static bool NeedsDirection(TimeExpression expression) => expression switch
    {
        TimeExpression.Range range => NeedsDirection(range.First) || NeedsDirection(range.Last),
        TimeExpression.Open open => NeedsDirection(open.First),
        TimeExpression.CalendarDate { Within: null } or TimeExpression.Weekday { IsTold: false, Within: null } or TimeExpression.BareWeekend => true,
        TimeExpression.Part { Within: null } => true,
        _ => false,
    };
}
