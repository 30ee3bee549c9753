using System.Globalization;
using Chancery.Text;
using Chancery.Time.Lexicon;

namespace Chancery.Time.Expressions;

/// <summary>A stretch of text as the readers of time expressions see it. A place beyond either end is of no kind.</summary>
internal sealed class TimeTokens
{
    private const int MostDigits = 4;
    private const int LongestAbbreviation = 5;
    private readonly string text;
    private readonly TimeLexicon lexicon;
    private readonly List<TimeToken> tokens = [];

    /// <summary>Divides a stretch of text.</summary>
    public TimeTokens(string text, TextSpan span, TimeLexicon lexicon)
    {
        (this.text, this.lexicon) = (text, lexicon);
        for (var at = span.Start; at < span.End;)
        {
            var end = at + 1;
            if (char.IsAsciiDigit(text[at]))
            {
                while (end < span.End && char.IsAsciiDigit(text[end]))
                    end++;
                tokens.Add(new TimeToken(at, end, -1, end - at <= MostDigits ? int.Parse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture) : -1));
            }
            else if (IsLetter(text[at]))
            {
                while (end < span.End && IsLetter(text[end]))
                    end++;
                tokens.Add(new TimeToken(at, end, lexicon.Find(text.AsSpan(at, end - at)), -1));
            }
            else if (!char.IsWhiteSpace(text[at]))
            {
                tokens.Add(new TimeToken(at, end, -1, -1));
            }

            at = end;
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => tokens.Count;

    /// <summary>The token at a place.</summary>
    public TimeToken this[int at] => tokens[at];

    /// <summary>Whether a word of a kind stands at a place.</summary>
    public bool Is(int at, TimeWordKind kind) => Is(at, kind, out _);

    /// <summary>Whether a word of a kind stands at a place.</summary>
    /// <param name="at">The place.</param>
    /// <param name="kind">The kind; months and weekdays must begin with a capital.</param>
    /// <param name="number">The word's number in the kind.</param>
    public bool Is(int at, TimeWordKind kind, out int number)
    {
        number = 0;
        return (uint)at < (uint)tokens.Count && lexicon.Is(tokens[at].Word, kind, out number)
            && (kind is not (TimeWordKind.Months or TimeWordKind.Weekdays) || char.IsUpper(text[tokens[at].Start]));
    }

    /// <summary>Whether a month stands at a place, as a whole word or with a full stop.</summary>
    /// <param name="at">The place.</param>
    /// <param name="end">One past it and its full stop.</param>
    /// <param name="month">From 1.</param>
    public bool IsMonth(int at, out int end, out int month)
    {
        end = at + 1;
        if (!Is(at, TimeWordKind.Months, out month))
            return false;
        if (IsAbbreviated(at))
            end++;
        return true;
    }

    /// <summary>Whether a full stop belongs to the word at a place: one that does not end the sentence.</summary>
    public bool IsAbbreviated(int at) =>
        IsMark(at + 1, '.') && IsJoined(at + 1) && Length(at) <= LongestAbbreviation && (IsWordOrNumber(at + 2) || IsMark(at + 2, ",-–)"));

    /// <summary>Whether one of some marks stands at a place.</summary>
    public bool IsMark(int at, string marks) => (uint)at < (uint)tokens.Count && tokens[at].End - tokens[at].Start == 1 && marks.Contains(text[tokens[at].Start], StringComparison.Ordinal);

    /// <summary>Whether a mark stands at a place.</summary>
    public bool IsMark(int at, char mark) => (uint)at < (uint)tokens.Count && text[tokens[at].Start] == mark;

    /// <summary>Whether a word of one letter stands at a place.</summary>
    public bool IsLetter(int at, char letter) => (uint)at < (uint)tokens.Count && Length(at) == 1 && text[tokens[at].Start] == letter;

    /// <summary>Whether no white space lies before a token; false at the first.</summary>
    public bool IsJoined(int at) => at > 0 && at < tokens.Count && tokens[at].Start == tokens[at - 1].End;

    /// <summary>Whether digits stand at a place that are a number of their own, no part of 1,200 or 3.5, 20% or B12.</summary>
    /// <param name="at">The place.</param>
    /// <param name="number">What they say, up to 9999.</param>
    public bool IsDigits(int at, out int number)
    {
        number = (uint)at < (uint)tokens.Count ? tokens[at].Number : -1;
        return number >= 0
            && !(IsJoined(at) && (tokens[at - 1].Word >= 0 || char.IsLetter(text[tokens[at].Start - 1]) || (IsMark(at - 1, ".,:$€£#'’") && (IsMark(at - 1, "$€£#") || IsAnyDigits(at - 2)))))
            && !(IsJoined(at + 1) && (IsMark(at + 1, '%') || (IsMark(at + 1, ".,:") && IsJoined(at + 2) && IsAnyDigits(at + 2))));
    }

    /// <summary>Code units of the token at a place.</summary>
    public int Length(int at) => tokens[at].End - tokens[at].Start;

    /// <summary>Whether a small letter begins the word at a place.</summary>
    public bool IsLowerWord(int at) => (uint)at < (uint)tokens.Count && char.IsLower(text[tokens[at].Start]);

    /// <summary>Whether the word after a place goes on with it: one that is no preposition or the like.</summary>
    public bool IsWordAfter(int at) => IsLowerWord(at + 1) && tokens[at + 1].Word < 0;

    /// <summary>Whether a word or number stands at a place.</summary>
    public bool IsWordOrNumber(int at) => (uint)at < (uint)tokens.Count && (IsLetter(text[tokens[at].Start]) || char.IsAsciiDigit(text[tokens[at].Start]));

    /// <summary>The span of some tokens.</summary>
    public TextSpan Span(int start, int end) => new(tokens[start].Start, tokens[end - 1].End);

    private bool IsAnyDigits(int at) => (uint)at < (uint)tokens.Count && char.IsAsciiDigit(text[tokens[at].Start]);

    private static bool IsLetter(char character) => char.IsLetter(character) || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
