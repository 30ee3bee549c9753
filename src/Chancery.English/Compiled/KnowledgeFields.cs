using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Chancery.Actors;
using Chancery.Attribution;
using Chancery.Events.Lexicon;
using Chancery.Knowledge;
using Chancery.Ontology;
using Chancery.Places;
using Chancery.Time.Lexicon;
using NodaTime;

namespace Chancery.English.Compiled;

/// <summary>What is in compiled knowledge, in its order: the one place where a field is added, for writer and reader. Raise
/// <see cref="KnowledgeFormat.Version"/> with it.</summary>
internal static class KnowledgeFields
{
    /// <summary>All of it.</summary>
    /// <param name="fields">Where it goes, or comes from.</param>
    /// <param name="content">What is written; null when reading.</param>
    public static KnowledgeContent Content(IFields fields, KnowledgeContent? content = null) => new(
        Names(fields, content?.Names),
        Roles(fields, content?.Roles),
        Actors(fields, content?.Actors),
        Places(fields, content?.Places),
        Operators(fields, content?.Operators),
        fields.List(content?.Frames ?? [], Frame),
        Cameo(fields, content?.Cameo),
        Times(fields, content?.Times),
        fields.List(content?.WordLists ?? [], WordList));

    private static NameTable Names(IFields fields, NameTable? table)
    {
        var names = fields.Words(table?.Names);
        return new NameTable(names, fields.LazyLists(names.Count, number => table!.Find(names[number]), Name));
    }

    private static KnownName Name(IFields fields, KnownName? name) => new(
        (NameKind)fields.Number((int)(name?.Kind ?? default)),
        fields.Text(name?.Name),
        Code(fields, name?.Code),
        Date(fields, name?.From),
        Date(fields, name?.To),
        fields.OptionalText(name?.Office));

    private static RoleTable Roles(IFields fields, RoleTable? table) => new(
        fields.Texts(table?.Nouns ?? []),
        ImmutableCollectionsMarshal.AsImmutableArray(fields.List(table?.Roles.AsEnumerable().ToArray() ?? [], Role)));

    private static Role Role(IFields fields, Role? role) => new(fields.Text(role?.Sector), Flag(fields, role?.IsWeak));

    private static ActorLexicon Actors(IFields fields, ActorLexicon? words) => new(
        Set(fields, words?.Quantities),
        Set(fields, words?.BelongingPrepositions),
        Set(fields, words?.PlacePrepositions),
        Set(fields, words?.Former),
        Set(fields, words?.JointHeads),
        Set(fields, words?.Bodies),
        Set(fields, words?.Uniformed),
        Set(fields, words?.PersonPronouns),
        Set(fields, words?.ThingPronouns),
        Set(fields, words?.PluralPronouns));

    private static PlaceLexicon Places(IFields fields, PlaceLexicon? words) => new(
        Set(fields, words?.Cases),
        Set(fields, words?.SpotCases),
        Set(fields, words?.MotionCases),
        Set(fields, words?.OriginCases),
        Set(fields, words?.DivisionWords),
        Set(fields, words?.SettlementWords),
        Set(fields, words?.CompassWords),
        Set(fields, words?.PlaceNouns),
        Set(fields, words?.CommonNames),
        Set(fields, words?.StateVerbs));

    private static OperatorLexicon Operators(IFields fields, OperatorLexicon? operators) => new(
        Set(fields, operators?.LightVerbs),
        Statuses(fields, operators?.Statuses),
        Set(fields, operators?.JudgingVerbs),
        Reporting(fields, operators?.Reporting),
        Set(fields, operators?.Anaphors),
        Set(fields, operators?.Tolls),
        Set(fields, operators?.ModifierHeads),
        Set(fields, operators?.ObjectControl),
        Set(fields, operators?.GoverningPrepositions),
        Set(fields, operators?.Modals),
        Set(fields, operators?.Futures),
        Set(fields, operators?.Negators),
        Set(fields, operators?.Conditions));

    private static ReportingLexicon Reporting(IFields fields, ReportingLexicon? reporting) => new(
        Set(fields, reporting?.Neutral),
        Set(fields, reporting?.Alleging),
        Set(fields, reporting?.Denying),
        Set(fields, reporting?.Attitude),
        Set(fields, reporting?.Hearsay));

    private static Dictionary<string, EventStatus> Statuses(IFields fields, IReadOnlyDictionary<string, EventStatus>? statuses)
    {
        var words = fields.Texts(Sorted(statuses?.Keys));
        var read = new Dictionary<string, EventStatus>(words.Length, StringComparer.Ordinal);
        foreach (var word in words)
            read.Add(word, (EventStatus)fields.Number((int)(statuses?[word] ?? default)));
        return read;
    }

    private static Frame Frame(IFields fields, Frame? frame) => new()
    {
        Id = fields.Text(frame?.Id),
        Type = (EventType)fields.Number((int)(frame?.Type ?? default)),
        Kind = (FrameKind)fields.Number((int)(frame?.Kind ?? default)),
        Words = fields.Texts(frame?.Words ?? []),
        Particle = fields.OptionalText(frame?.Particle),
        With = fields.Texts(frame?.With ?? []),
        Objects = fields.Texts(frame?.Objects ?? []),
        ExcludedObjects = fields.Texts(frame?.ExcludedObjects ?? []),
        Subjects = fields.Texts(frame?.Subjects ?? []),
        Complement = fields.Texts(frame?.Complement ?? []),
        Actor = fields.Texts(frame?.Actor ?? []),
        Recipient = fields.Texts(frame?.Recipient ?? []),
        IsReciprocal = Flag(fields, frame?.IsReciprocal),
        Governs = (EventStatus?)Optional(fields, (int?)frame?.Governs),
        Mode = fields.OptionalText(frame?.Mode),
        Cameo = fields.OptionalText(frame?.Cameo),
        Contexts = fields.Texts(frame?.Contexts ?? []),
        Strength = (FrameStrength)fields.Number((int)(frame?.Strength ?? default)),
        Example = fields.Text(frame?.Example),
    };

    private static CameoTable Cameo(IFields fields, CameoTable? table) => new(
        ImmutableCollectionsMarshal.AsImmutableArray(fields.List(table?.Codes.AsEnumerable().ToArray() ?? [], CameoCode)),
        ImmutableCollectionsMarshal.AsImmutableArray(fields.List(table?.Modes.AsEnumerable().ToArray() ?? [], CameoMode)));

    /// <summary>The intensity goes as whole tenths.</summary>
    private static CameoCode CameoCode(IFields fields, CameoCode? code) =>
        new(fields.Text(code?.Code), fields.Number((int)Math.Round((code?.Intensity ?? 0) * 10)) / 10.0, fields.Text(code?.Name));

    private static CameoMode CameoMode(IFields fields, CameoMode? mode) =>
        new((EventType)fields.Number((int)(mode?.Type ?? default)), fields.OptionalText(mode?.Mode), fields.Text(mode?.Code));

    private static TimeLexicon Times(IFields fields, TimeLexicon? lexicon) =>
        new(ImmutableCollectionsMarshal.AsImmutableArray(fields.List(lexicon?.Words.AsEnumerable().ToArray() ?? [], TimeWord)));

    private static TimeWord TimeWord(IFields fields, TimeWord? word) =>
        new(fields.Text(word?.Text), (TimeWordKind)fields.Number((int)(word?.Kind ?? default)), fields.Number(word?.Number ?? 0));

    private static WordList WordList(IFields fields, WordList? list) => new(fields.Text(list?.Name), fields.Texts(list?.Entries ?? []));

    private static bool Flag(IFields fields, bool? value) => fields.Number(value == true ? 1 : 0) == 1;

    /// <summary>A number from 0 on, or none.</summary>
    private static int? Optional(IFields fields, int? value) => fields.Number(value ?? -1) is >= 0 and var number ? number : null;

    private static LocalDate? Date(IFields fields, LocalDate? date)
    {
        var year = fields.Number(date?.Year ?? 0);
        return year == 0 ? null : new LocalDate(year, fields.Number(date?.Month ?? 0), fields.Number(date?.Day ?? 0));
    }

    private static ActorCode? Code(IFields fields, ActorCode? code) =>
        Flag(fields, code is not null) ? new ActorCode(fields.OptionalText(code?.Country), fields.OptionalText(code?.Sector)) : null;

    /// <summary>A set of words; its own order, which no two runs share, is not kept.</summary>
    private static HashSet<string> Set(IFields fields, IReadOnlySet<string>? words) => fields.Texts(Sorted(words)).ToHashSet(StringComparer.Ordinal);

    private static ImmutableArray<string> Sorted(IEnumerable<string>? words) => words is null ? [] : [.. words.Order(StringComparer.Ordinal)];
}
