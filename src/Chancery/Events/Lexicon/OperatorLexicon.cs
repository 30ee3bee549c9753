using Chancery.Attribution;
using Chancery.Ontology;

namespace Chancery.Events.Lexicon;

/// <summary>Words that are no events themselves but decide over those they govern.</summary>
/// <param name="LightVerbs">impose, hold, carry out: the noun they govern is the event, their subject its actor.</param>
/// <param name="Statuses">plan, fail, consider: the status of the act they govern.</param>
/// <param name="JudgingVerbs">characterise, brand: "as" and a judging word follow, which is the event.</param>
/// <param name="Reporting">Verbs of saying.</param>
/// <param name="Anaphors">move, decision, attack: nouns that take up an act told before.</param>
/// <param name="Tolls">kill, wound: what an attack did, told beside the attack.</param>
/// <param name="ModifierHeads">leader, policy, relief: an event noun that modifies one of these is no event.</param>
/// <param name="ObjectControl">urge, order: their object does what they govern.</param>
/// <param name="GoverningPrepositions">for, over: by which an operator governs an event noun.</param>
/// <param name="Modals">would, may: auxiliaries of what is only thought of.</param>
/// <param name="Futures">will, shall: auxiliaries of what is announced.</param>
/// <param name="Negators">not, without.</param>
/// <param name="Conditions">if, unless: conjunctions of conditions.</param>
public sealed record OperatorLexicon(
    IReadOnlySet<string> LightVerbs,
    IReadOnlyDictionary<string, EventStatus> Statuses,
    IReadOnlySet<string> JudgingVerbs,
    ReportingLexicon Reporting,
    IReadOnlySet<string> Anaphors,
    IReadOnlySet<string> Tolls,
    IReadOnlySet<string> ModifierHeads,
    IReadOnlySet<string> ObjectControl,
    IReadOnlySet<string> GoverningPrepositions,
    IReadOnlySet<string> Modals,
    IReadOnlySet<string> Futures,
    IReadOnlySet<string> Negators,
    IReadOnlySet<string> Conditions);
