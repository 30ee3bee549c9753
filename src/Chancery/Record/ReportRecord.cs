using System.Collections.Immutable;
using Chancery.Attribution;
using Chancery.Entities;
using Chancery.Events;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.Record;

/// <summary>The record of one report: what <c>chancery code</c> writes and <c>EnglishPipeline.Read</c> returns.</summary>
/// <param name="Document">The report.</param>
/// <param name="Events">Coded events, in text order.</param>
/// <param name="Statements">Who says what, in text order.</param>
/// <param name="Mentions">Names, in text order.</param>
/// <param name="Versions">What made the record.</param>
/// <param name="Warnings">What a reader of the record should know, as codes with text; empty when all went well.</param>
public sealed record ReportRecord(
    Document Document,
    ImmutableArray<CodedEvent> Events,
    ImmutableArray<Statement> Statements,
    ImmutableArray<Mention> Mentions,
    EngineVersions Versions,
    ImmutableArray<string> Warnings)
{
    /// <summary>The report's own date: as given, else as its text tells it.</summary>
    public ReportDate Date => Document.Has(TimeLayers.Times) ? Document.Get(TimeLayers.Times).Report : new ReportDate(Document.PublicationDate, Document.PublicationDateOrigin, null);
}
