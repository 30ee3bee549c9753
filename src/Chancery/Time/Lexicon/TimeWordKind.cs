namespace Chancery.Time.Lexicon;

/// <summary>What a word may be in a time expression; a key of <c>data/lexicons/time.yaml</c> each.</summary>
public enum TimeWordKind
{
    /// <summary>A month; its number from 1.</summary>
    Months,

    /// <summary>A day of the week; its number from 1, Monday.</summary>
    Weekdays,

    /// <summary>A month or weekday that is a word or a name too.</summary>
    Doubtful,

    /// <summary>Words before which a doubtful or bare month or year is a time.</summary>
    Prepositions,

    /// <summary>Words before which a time is one of many: every.</summary>
    Repeats,

    /// <summary>A number in letters.</summary>
    Numbers,

    /// <summary>A count that is no number: few, several.</summary>
    VagueNumbers,

    /// <summary>An ordinal in letters.</summary>
    Ordinals,

    /// <summary>What follows the digits of an ordinal: th.</summary>
    OrdinalEndings,

    /// <summary>A stretch of the calendar; its number is its <see cref="Calendar.Granularity"/>.</summary>
    Units,

    /// <summary>Several such stretches: weeks.</summary>
    SeveralUnits,

    /// <summary>Two weeks.</summary>
    Fortnights,

    /// <summary>half.</summary>
    Halves,

    /// <summary>A decade in letters; its number as in nineties, 90.</summary>
    Decades,

    /// <summary>A season; the number of its first month north of the equator.</summary>
    Seasons,

    /// <summary>A day counted from the report.</summary>
    RelativeDays,

    /// <summary>last, this, next: counted from the report.</summary>
    Which,

    /// <summary>previous, same, following: counted from the time told before.</summary>
    WhichTold,

    /// <summary>ago.</summary>
    Ago,

    /// <summary>later, after.</summary>
    Later,

    /// <summary>earlier, before.</summary>
    Earlier,

    /// <summary>hence.</summary>
    Hence,

    /// <summary>am, pm.</summary>
    Meridiems,

    /// <summary>A part of the day.</summary>
    DayParts,

    /// <summary>early, mid, late.</summary>
    Stages,

    /// <summary>beginning, end.</summary>
    StageNouns,

    /// <summary>Words that join two times to a stretch.</summary>
    RangeWords,

    /// <summary>and.</summary>
    And,

    /// <summary>between.</summary>
    Between,

    /// <summary>since.</summary>
    Since,

    /// <summary>until.</summary>
    Until,

    /// <summary>of.</summary>
    Of,

    /// <summary>in, within.</summary>
    In,

    /// <summary>in, on, at, of: between a part and what it is a part of.</summary>
    Joining,

    /// <summary>the.</summary>
    The,

    /// <summary>now.</summary>
    Now,

    /// <summary>from.</summary>
    From,

    /// <summary>time.</summary>
    Time,

    /// <summary>onwards.</summary>
    Onwards,

    /// <summary>Words that stand beside the date in a byline.</summary>
    Bylines,

    /// <summary>What stands before a time still to come.</summary>
    Ahead,

    /// <summary>Verbs after which a time is still to come.</summary>
    ToCome,

    /// <summary>Verbs whose infinitive tells what was done.</summary>
    Done,

    /// <summary>Auxiliaries of what is still to come.</summary>
    Futures,
}
