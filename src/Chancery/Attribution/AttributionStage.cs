using System.Collections.Immutable;
using Chancery.Grammar;
using Chancery.Pipeline;
using Chancery.Text;

namespace Chancery.Attribution;

/// <summary>Finds who says what: cues with their clauses, and quotations that go on without a cue.</summary>
/// <param name="lexicon">Verbs of saying and thinking.</param>
public sealed class AttributionStage(ReportingLexicon lexicon) : IStage
{
    private readonly StatementFinder finder = new(lexicon);

    /// <inheritdoc/>
    public string Name => "attribution";

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Requires { get; } = [TextLayers.Sentences, GrammarLayers.Trees];

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Provides { get; } = [AttributionLayers.Statements];

    /// <inheritdoc/>
    public void Annotate(IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            document.Set(AttributionLayers.Statements, Read(document));
        }
    }

    private ImmutableArray<Statement> Read(Document document)
    {
        var trees = document.Get(GrammarLayers.Trees);
        var statements = ImmutableArray.CreateBuilder<Statement>();
        Statement? last = null;
        var (open, paragraph) = (false, 0);
        foreach (var sentence in document.Get(TextLayers.Sentences))
        {
            // A quotation that goes on in a new paragraph opens anew there; a mark never closed ends with its paragraph.
            (open, paragraph) = (open && sentence.ParagraphIndex == paragraph, sentence.ParagraphIndex);
            var found = finder.Find(document, sentence, trees[sentence.Index].Index);
            var startsOpen = open;
            open = QuotationState.After(document.SurfaceSpan(sentence.Span), open);
            if (found.Count == 0 && last is not null && (startsOpen || IsQuoted(document, sentence)))
            {
                // A quotation that goes on: the speaker of the last statement speaks on.
                found.Add(new Statement(sentence.Index, last.Source, null, [sentence.Span], StatementKind.Direct, false, new Provenance(Name, "quotation.continued")));
            }

            statements.AddRange(found);
            last = found.FindLast(statement => statement.Source is not null) ?? last;
        }

        return statements.ToImmutable();
    }

    private static bool IsQuoted(Document document, Sentence sentence) =>
        document.Text[sentence.Span.Start] is '"' or '“' or '«' && document.Text[sentence.Span.End - 1] is '"' or '”' or '»';
}
