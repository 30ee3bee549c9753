using System.Collections.Immutable;
using Chancery.Entities;
using Chancery.Grammar;
using Chancery.Pipeline;
using Chancery.Text;
using Chancery.Time.Lexicon;

namespace Chancery.Time;

/// <summary>Finds the time expressions of each report and gives them values; finds the report's own date where it was not given. Immutable, thread-safe.</summary>
/// <param name="lexicon">The words of time expressions.</param>
public sealed class TimeStage(TimeLexicon lexicon) : IStage
{
    private readonly ReportDateFinder reportDates = new(lexicon);

    /// <inheritdoc/>
    public string Name => "time";

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Requires { get; } = [TextLayers.Sentences, GrammarLayers.Trees, EntityLayers.Mentions];

    /// <inheritdoc/>
    public IReadOnlyList<ILayer> Provides { get; } = [TimeLayers.Times];

    /// <inheritdoc/>
    public void Annotate(IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sentences = document.Get(TextLayers.Sentences);
            var trees = document.Get(GrammarLayers.Trees);
            var reportDate = reportDates.Find(document, sentences);
            var finder = new TimexFinder(lexicon, document.Text, reportDate.Date);
            var timexes = ImmutableArray.CreateBuilder<Timex>();
            var names = document.Get(EntityLayers.Mentions).Where(mention => mention.Type != EntityType.Location).ToLookup(mention => mention.SentenceIndex);
            foreach (var sentence in sentences)
            {
                timexes.AddRange(finder.Find(sentence.Span, new DirectionFinder(lexicon, document, sentence, trees[sentence.Index]).Of)
                    .Where(timex => !names[sentence.Index].Any(name => name.Span != timex.Span && name.Span.Contains(timex.Span))));
            }

            document.Set(TimeLayers.Times, new ReportTimes(reportDate, timexes.ToImmutable()));
        }
    }
}
