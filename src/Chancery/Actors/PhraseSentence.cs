using Chancery.Entities;
using Chancery.Grammar;
using Chancery.Knowledge;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>A sentence with what is read of its phrases.</summary>
/// <param name="Document">The report.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Index">Its tree.</param>
/// <param name="Names">The known names in it.</param>
/// <param name="Mentions">The names that the entity head saw.</param>
internal sealed record PhraseSentence(Document Document, Sentence Sentence, TreeIndex Index, List<NameMatch> Names, IReadOnlyList<Mention> Mentions)
{
    /// <summary>A word's dictionary form in small letters.</summary>
    public string Lower(int word) => Index.Tree.Lemmas[word].ToLowerInvariant();

    /// <summary>A word as written.</summary>
    public string Surface(int word) => Document.Surface(Sentence.Tokens[word].Span);

    /// <summary>The name that a word belongs to, or null.</summary>
    public Mention? MentionAt(int word)
    {
        foreach (var mention in Mentions)
        {
            if (mention.FirstToken <= word && word <= mention.LastToken)
                return mention;
        }

        return null;
    }
}
