using System.Collections.Immutable;
using Chancery.Text;
using Chancery.Time.Expressions;
using Chancery.Time.Lexicon;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Time;

/// <summary>Finds the report's own date where it was not given: in the dateline ("SEOUL, March 11, 2025 (HPA) -"), or in a line at the top that holds nothing but a date. A year must be told.</summary>
/// <param name="lexicon">The words of time expressions.</param>
internal sealed class ReportDateFinder(TimeLexicon lexicon)
{
    private const int SentencesAtTop = 6;

    /// <summary>The report's date.</summary>
    public ReportDate Find(Document document, ImmutableArray<Sentence> sentences)
    {
        if (document.PublicationDate is { } given)
            return new ReportDate(given, document.PublicationDateOrigin, null);
        foreach (var sentence in sentences.Take(SentencesAtTop))
        {
            var days = new TimexFinder(lexicon, document.Text, null).Find(sentence.Span);
            if (days.Count == 1 && days[0].Value is { } value && LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var day } && (IsDateline(document, sentence) || IsByline(document, sentence, days[0].Span)))
                return new ReportDate(day, DateOrigin.Dateline, days[0].Span);
        }

        return ReportDate.Unknown;
    }

    /// <summary>A sentence that begins in capitals and ends in a dash, as the text stage divides datelines off.</summary>
    private static bool IsDateline(Document document, Sentence sentence) =>
        Characters.IsCapitals(document.SurfaceSpan(sentence.Tokens[0].Span)) && document.SurfaceSpan(sentence.Tokens[^1].Span) is "-" or "--" or "–" or "—" or ":";

    /// <summary>A sentence of nothing but a date, a weekday, and words such as "published on".</summary>
    private bool IsByline(Document document, Sentence sentence, TextSpan day)
    {
        var tokens = new TimeTokens(document.Text, sentence.Span, lexicon);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!day.Contains(tokens.Span(at, at + 1)) && tokens.IsWordOrNumber(at) && !tokens.Is(at, TimeWordKind.Bylines))
                return false;
        }

        return true;
    }
}
