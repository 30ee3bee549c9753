using System.Collections.Immutable;
using Chancery.Events;
using Chancery.Ontology;
using Chancery.Text;

namespace Chancery.Evaluation.Records;

/// <summary>What a paired gold and system event agree in (RECORD section 4).</summary>
/// <param name="IsSameType">The types are equal.</param>
/// <param name="IsSameDyad">The types, and the countries of actors and of recipients, are equal.</param>
/// <param name="IsSameStatus">The statuses are equal.</param>
/// <param name="IsSameAttribution">As many links, each overlapping, null with null.</param>
/// <param name="IsSameDate">Both have a date of the same value.</param>
/// <param name="IsSamePlace">Both have a place in the same country, with overlapping spans.</param>
/// <param name="SharedParticipants">Participants paired one to one with the same role and codes and overlapping spans.</param>
public readonly record struct EventComparison(
    bool IsSameType,
    bool IsSameDyad,
    bool IsSameStatus,
    bool IsSameAttribution,
    bool IsSameDate,
    bool IsSamePlace,
    int SharedParticipants)
{
    /// <summary>Dyad, status and attribution are all right: the figure that stands for the record.</summary>
    public bool IsFull => IsSameDyad && IsSameStatus && IsSameAttribution;

    /// <summary>Compares two events; the order of the two does not matter.</summary>
    public static EventComparison Of(AnnotatedEvent gold, AnnotatedEvent system)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(system);
        var isSameType = gold.Type == system.Type;
        return new EventComparison(
            isSameType,
            isSameType && HasSameCountries(gold, system),
            gold.Status == system.Status,
            gold.Attribution.Length == system.Attribution.Length
                && gold.Attribution.Zip(system.Attribution).All(pair => Touch(pair.First.Span, pair.Second.Span)),
            gold.Date is { } date && system.Date is { } otherDate && string.Equals(date.Value, otherDate.Value, StringComparison.Ordinal),
            gold.Place is { } place && system.Place is { } otherPlace
                && string.Equals(place.Country, otherPlace.Country, StringComparison.Ordinal) && Touch(place.Span, otherPlace.Span),
            Shared(gold.Actors, system.Actors) + Shared(gold.Recipients, system.Recipients));
    }

    private static bool HasSameCountries(AnnotatedEvent gold, AnnotatedEvent system) =>
        IsReciprocal(gold) || IsReciprocal(system)
            ? Countries(gold.Actors, gold.Recipients).SetEquals(Countries(system.Actors, system.Recipients))
            : Countries(gold.Actors).SetEquals(Countries(system.Actors)) && Countries(gold.Recipients).SetEquals(Countries(system.Recipients));

    // "A and B met, signed, clashed": only the types whose act two sides can do to each other. Two actors who condemn a third
    // that is not named are no reciprocal event, and naming one of them as the recipient would be wrong.
    private static bool IsReciprocal(AnnotatedEvent codedEvent) =>
        codedEvent.Actors.Length > 1 && codedEvent.Recipients.IsEmpty
        && codedEvent.Type is EventType.Agree or EventType.Consult or EventType.Support or EventType.Cooperate or EventType.Assault;

    private static HashSet<string> Countries(params ReadOnlySpan<ImmutableArray<Participant>> roles)
    {
        var countries = new HashSet<string>(StringComparer.Ordinal);
        foreach (var participants in roles)
        {
            foreach (var participant in participants)
            {
                foreach (var code in participant.Codes)
                {
                    if (code.Country is { } country)
                        countries.Add(country);
                }
            }
        }

        return countries;
    }

    private static int Shared(ImmutableArray<Participant> gold, ImmutableArray<Participant> system)
    {
        var weights = new long[gold.Length * system.Length];
        for (var row = 0; row < gold.Length; row++)
        {
            for (var column = 0; column < system.Length; column++)
            {
                var isSame = Touch(gold[row].Span, system[column].Span)
                    && gold[row].Codes.ToHashSet().SetEquals(system[column].Codes);
                weights[(row * system.Length) + column] = isSame ? 1 : 0;
            }
        }

        return Assignment.Maximize(weights, gold.Length, system.Length).Count(column => column >= 0);
    }

    private static bool Touch(TextSpan? first, TextSpan? second) =>
        first is { } span ? second is { } other && span.Overlaps(other) : second is null;
}
