using Chancery.Events.Lexicon;
using Chancery.Grammar;

namespace Chancery.English.Compiled;

/// <summary>The words that frames and operators know, whose dictionary forms must come out right for an event to be coded.</summary>
internal static class KnownWords
{
    /// <summary>Collects them.</summary>
    /// <param name="frames">Words, objects and subjects.</param>
    /// <param name="operators">Light, judging and reporting verbs, verbs of status, nouns that take up an act.</param>
    /// <param name="irregularVerbs">Lines of <c>irregular-verbs.txt</c>.</param>
    /// <exception cref="FormatException">A form is given to two verbs.</exception>
    public static DictionaryForms Of(FrameLexicon frames, OperatorLexicon operators, IEnumerable<string> irregularVerbs)
    {
        var verbs = frames.All.Where(frame => frame.Kind == FrameKind.Verb).SelectMany(frame => frame.Words)
            .Concat(operators.LightVerbs).Concat(operators.JudgingVerbs).Concat(operators.Statuses.Keys).Concat(operators.ObjectControl)
            .Concat(operators.Reporting.Neutral).Concat(operators.Reporting.Alleging).Concat(operators.Reporting.Denying).Concat(operators.Reporting.Attitude);
        var nouns = frames.All.Where(frame => frame.Kind == FrameKind.Noun).SelectMany(frame => frame.Words)
            .Concat(frames.All.SelectMany(frame => frame.Objects)).Concat(frames.All.SelectMany(frame => frame.Subjects))
            .Concat(operators.Anaphors).Concat(operators.Tolls).Concat(operators.ModifierHeads);
        return new DictionaryForms(verbs.Select(Verb), nouns.Select(Last), irregularVerbs);
    }

    /// <summary>Of "carry out" the verb is "carry", of "tear-gas" the word that is inflected "gas".</summary>
    private static string Verb(string word) => Last(word.Split(' ')[0]);

    private static string Last(string word) => word[(word.LastIndexOf('-') + 1)..];
}
