using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Attribution;
using Chancery.Entities;
using Chancery.Events.Lexicon;
using Chancery.Events.Parties;
using Chancery.Grammar;
using Chancery.Places;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.Events.Coding;

/// <summary>A sentence with all that the event coder reads.</summary>
internal sealed class EventSentence
{
    private readonly Dictionary<int, ActorMention> actors;
    private readonly ImmutableArray<Mention> names;
    private IReadOnlyList<Timex>? timexes;

    public EventSentence(
        Document document, Sentence sentence, SyntaxTree tree, EventTags tags, IEnumerable<Mention> names, IEnumerable<ActorMention> actors, IEnumerable<Statement> statements,
        IEnumerable<Toponym> toponyms, OperatorLexicon operators)
    {
        Document = document;
        Sentence = sentence;
        Index = tree.Index;
        Operators = operators;
        Tags = tags;
        this.names = [.. names];
        Actors = [.. actors];
        this.actors = Actors.ToDictionary(actor => actor.HeadToken);
        Statements = [.. statements];
        Toponyms = [.. toponyms];
    }

    public Document Document { get; }

    public Sentence Sentence { get; }

    public TreeIndex Index { get; }

    public EventTags Tags { get; }

    /// <summary>What the words tell of acts and parties; null for a model that does not tell.</summary>
    public PartyVectors? Vectors { get; init; }

    /// <summary>Words that decide over the acts they govern.</summary>
    public OperatorLexicon Operators { get; }

    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>Names of places, in text order.</summary>
    public ImmutableArray<Toponym> Toponyms { get; }

    /// <summary>The phrases that name somebody who can act, in text order.</summary>
    public ImmutableArray<ActorMention> Actors { get; }

    public string Lemma(int word) => Index.Tree.Lemmas[word];

    public string Upos(int word) => Index.Tree.Upos[word];

    /// <summary>The actor mention headed by a word, or null.</summary>
    public ActorMention? Actor(int word) => word >= 0 ? actors.GetValueOrDefault(word) : null;

    /// <summary>An actor mention as a participant of an event of this sentence.</summary>
    public Participant Participant(ActorMention actor) => new(
        actor.Span, actor.Codes, actor.EntityId, !Sentence.Span.Contains(actor.Span), actor.Codes.IsEmpty ? null : actor.Provenance.Rule);

    /// <summary>Whether the entity head reads the word as part of a name.</summary>
    public bool IsName(int word) => names.Any(name => name.FirstToken <= word && word <= name.LastToken);

    /// <summary>The time expressions of the sentence, found once, when first asked for.</summary>
    public IReadOnlyList<Timex> Timexes => timexes ??= Within(Document.Get(TimeLayers.Times).Expressions, Sentence.Span);

    public TextSpan Span(int word) => Sentence.Tokens[word].Span;

    /// <summary>Those within a sentence, of all of the report: they stand sentence by sentence, so the first is searched by halves.</summary>
    private static List<Timex> Within(IReadOnlyList<Timex> all, TextSpan sentence)
    {
        var (first, end) = (0, all.Count);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = all[middle].Span.Start < sentence.Start ? (middle + 1, end) : (first, middle);
        }

        return [.. all.Skip(first).TakeWhile(timex => timex.Span.Start < sentence.End)];
    }
}
