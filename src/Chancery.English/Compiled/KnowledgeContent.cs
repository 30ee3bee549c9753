using System.Collections.Immutable;
using Chancery.Actors;
using Chancery.Events.Lexicon;
using Chancery.Knowledge;
using Chancery.Ontology;
using Chancery.Places;
using Chancery.Time.Lexicon;

namespace Chancery.English.Compiled;

/// <summary>What compiled knowledge holds.</summary>
/// <param name="Names">Countries, bodies, leaders, cities.</param>
/// <param name="Roles">Nouns that tell a sector.</param>
/// <param name="Actors">Words by which the phrases that name somebody are read.</param>
/// <param name="Places">Words by which places are found and told apart.</param>
/// <param name="Operators">Words that decide over the acts they govern.</param>
/// <param name="Frames">The frames in the order of files and lines.</param>
/// <param name="Cameo">Modes of the event types, with CAMEO code and intensity.</param>
/// <param name="Times">Words of time expressions.</param>
/// <param name="WordLists">The lists by which text divides into words and sentences; the irregular verbs.</param>
internal sealed record KnowledgeContent(
    NameTable Names, RoleTable Roles, ActorLexicon Actors, PlaceLexicon Places, OperatorLexicon Operators, IReadOnlyList<Frame> Frames, CameoTable Cameo, TimeLexicon Times,
    IReadOnlyList<WordList> WordLists);

/// <summary>A list of <c>data/lexicons/english-tokens</c> or <c>english-forms</c>.</summary>
/// <param name="Name">As <c>abbreviations</c>.</param>
/// <param name="Entries">Its lines without comments.</param>
internal sealed record WordList(string Name, ImmutableArray<string> Entries);
