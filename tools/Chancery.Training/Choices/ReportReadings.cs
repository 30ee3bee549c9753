using Chancery.English;
using Chancery.Evaluation.Records;
using Chancery.Formats.Reports;
using Chancery.Neural;
using Chancery.Text;

namespace Chancery.Training.Choices;

/// <summary>Annotated reports, each read by the engine up to the layers that a choice looks at, with its word vectors.</summary>
/// <param name="model">The model file; null for the shipped one.</param>
/// <param name="layers">The layers.</param>
internal sealed class ReportReadings(string? model, params IEnumerable<ILayer> layers)
{
    private readonly Chancery.Pipeline.Pipeline pipeline = EnglishPipeline.Load(new EnglishOptions { ModelPath = model }, [HeadBinding.Of(new WordVectors(), WordVectors.Layer)]).Pipeline.For([.. layers, WordVectors.Layer]);

    /// <summary>The reports of the files, with their documents.</summary>
    /// <exception cref="InvalidDataException">A report has no date.</exception>
    public IEnumerable<(AnnotatedReport Report, Document Document)> Read(IEnumerable<string> files)
    {
        foreach (var report in files.SelectMany(file => RecordFile.Read(file)))
        {
            if (!ReportDates.TryParse(report.Date, out var date))
                throw new InvalidDataException($"Report {report.Id} has no date of the form yyyy-MM-dd.");
            var document = new Document(report.Text!, report.Id, date, report.Publisher);
            pipeline.Annotate([document]);
            yield return (report, document);
        }
    }
}
