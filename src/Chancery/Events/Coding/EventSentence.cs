using Chancery.Actors;
using Chancery.Attribution;
using Chancery.Entities;
using Chancery.Grammar;
using Chancery.Text;

namespace Chancery.Events.Coding;

/// <summary>A sentence with all that the event coder reads.</summary>
internal sealed class EventSentence
{
    private readonly Dictionary<int, ActorMention> actors;

    public EventSentence(Document document, Sentence sentence, SyntaxTree tree, EventTags tags, IEnumerable<ActorMention> actors, IEnumerable<Statement> statements)
    {
        Document = document;
        Sentence = sentence;
        Index = new TreeIndex(tree);
        Tags = tags;
        this.actors = actors.ToDictionary(actor => actor.HeadToken);
        Statements = [.. statements];
    }

    public Document Document { get; }

    public Sentence Sentence { get; }

    public TreeIndex Index { get; }

    public EventTags Tags { get; }

    public IReadOnlyList<Statement> Statements { get; }

    public string Lemma(int word) => Index.Tree.Lemmas[word];

    public string Upos(int word) => Index.Tree.Upos[word];

    /// <summary>The actor mention headed by a word, or null.</summary>
    public ActorMention? Actor(int word) => word >= 0 ? actors.GetValueOrDefault(word) : null;

    /// <summary>Whether the entity head reads the word as part of a name.</summary>
    public bool IsName(int word)
    {
        foreach (var mention in Document.Get(EntityLayers.Mentions))
        {
            if (mention.SentenceIndex == Sentence.Index && mention.FirstToken <= word && word <= mention.LastToken)
                return true;
        }

        return false;
    }

    public TextSpan Span(int word) => Sentence.Tokens[word].Span;
}
