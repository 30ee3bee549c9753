using Chancery.Knowledge;
using Chancery.Places;
using Chancery.Text;

namespace Chancery.Events.Coding;

/// <summary>The places of a report, as far as they tell the country of those that have no name or are not known.</summary>
internal sealed class ReportPlaces(IReadOnlyList<EventSentence> sentences)
{
    private string? main;

    /// <summary>The place that opens the report, when it stands in capitals: "BEIRUT (AP) -".</summary>
    public EventPlace? Dateline
    {
        get
        {
            foreach (var sentence in sentences)
            {
                foreach (var toponym in sentence.Toponyms)
                {
                    var isFirst = toponym.FirstToken == 0 && sentence.Sentence.Tokens.Length > toponym.LastToken + 1;
                    return isFirst && toponym.Use == PlaceUse.Literal ? Place(toponym) : null;
                }
            }

            return null;
        }
    }

    /// <summary>The country named most, as a place or by its people; null when none is.</summary>
    public string? Main => main ??= sentences.SelectMany(sentence => sentence.Toponyms).Select(toponym => toponym.Place?.Country).OfType<string>()
        .GroupBy(country => country, StringComparer.Ordinal).MaxBy(group => group.Count())?.Key;

    /// <summary>A named place.</summary>
    public EventPlace Place(Toponym toponym)
    {
        var name = sentences[toponym.SentenceIndex].Document.Surface(toponym.Span);
        return toponym.Place is { } place
            ? new EventPlace(toponym.Span, place.Country, name, toponym.Precision, place.Latitude, place.Longitude, toponym.IsWithin ? null : place.GeoNamesId)
            : new EventPlace(toponym.Span, Country(toponym.SentenceIndex, toponym.FirstToken), name);
    }

    /// <summary>A place without a name: its country is that of a name within it, of the place told last, of the report.</summary>
    public EventPlace Unnamed(EventSentence sentence, int first, int last)
    {
        var span = sentence.Sentence.SpanOf(first, last);
        var within = sentence.Toponyms.FirstOrDefault(toponym => toponym.FirstToken >= first && toponym.LastToken <= last && toponym.Place?.Country is not null);
        return new EventPlace(span, within?.Place?.Country ?? Country(sentence.Sentence.Index, first), sentence.Document.Surface(span), PlacePrecision.Point);
    }

    /// <summary>The country of the place named last before in the sentence, a state excepted; else of the report.</summary>
    private string? Country(int sentenceIndex, int word) =>
        sentences[sentenceIndex].Toponyms.LastOrDefault(toponym => toponym.FirstToken < word && toponym is { Use: PlaceUse.Literal, Place: { Country: not null, Kind: not PlaceKind.Country } })?.Place!.Country
        ?? Main;
}
