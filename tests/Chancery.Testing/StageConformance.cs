using System.Globalization;
using Chancery.Pipeline;
using Chancery.Text;
using Xunit;

namespace Chancery.Testing;

/// <summary>What every stage promises, whatever it reads and writes (see <see cref="IStage"/>). A stage's class of tests derives from it.</summary>
/// <param name="samples">Documents with the layers of the whole pipeline.</param>
/// <param name="stageName">The stage to be tested.</param>
public abstract class StageConformance(StageSamples samples, string stageName)
{
    private readonly IStage stage = samples.Pipeline.Stages.Single(candidate => candidate.Name == stageName);

    /// <summary>The stage that is tested.</summary>
    public string StageName => stageName;

    private string[] Expected => [.. samples.Documents.Select(document => LayerText.Show(document, stage.Provides))];

    [Fact]
    public void Writes_the_layers_it_provides_and_no_others()
    {
        var documents = samples.With(stage.Requires);
        stage.Annotate(documents, CancellationToken.None);

        ILayer[] written = [.. stage.Requires, .. stage.Provides];
        foreach (var layer in samples.Pipeline.Stages.SelectMany(other => other.Requires.Concat(other.Provides)).Distinct())
            Assert.All(documents, document => Assert.True(document.Has(layer) == written.Contains(layer), $"{layer.Name} in \"{document.Text}\""));
    }

    [Fact]
    public void Reads_every_layer_it_requires()
    {
        foreach (var layer in stage.Requires)
        {
            var document = StageSamples.With(samples.Documents[0], stage.Requires.Where(other => other != layer));
            var fault = Assert.Throws<InvalidOperationException>(() => stage.Annotate([document], CancellationToken.None));
            Assert.Contains($"'{layer.Name}'", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Leaves_the_layers_of_others_as_they_were()
    {
        var documents = samples.With(stage.Requires);
        stage.Annotate(documents, CancellationToken.None);

        Assert.Equal(samples.Documents.Select(document => LayerText.Show(document, stage.Requires)), documents.Select(document => LayerText.Show(document, stage.Requires)));
    }

    [Fact]
    public void A_document_does_not_depend_on_its_batch()
    {
        var alone = samples.With(stage.Requires);
        foreach (var document in alone)
            stage.Annotate([document], CancellationToken.None);
        var backwards = samples.With(stage.Requires);
        stage.Annotate([.. backwards.Reverse()], CancellationToken.None);
        stage.Annotate([], CancellationToken.None);

        Same(alone);
        Same(backwards);
    }

    [Fact]
    public void Several_threads_get_the_same()
    {
        var copies = Enumerable.Range(0, 4).Select(_ => samples.With(stage.Requires)).ToList();
        Parallel.ForEach(copies, new ParallelOptions { MaxDegreeOfParallelism = 2 }, documents => stage.Annotate(documents, CancellationToken.None));

        Assert.All(copies, Same);
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var documents = samples.With(stage.Requires);
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        try
        {
            stage.Annotate(documents, CancellationToken.None);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Same(documents);
    }

    [Fact]
    public void Ends_without_writing_when_cancelled()
    {
        foreach (var document in samples.With(stage.Requires))
        {
            Assert.ThrowsAny<OperationCanceledException>(() => stage.Annotate([document], new CancellationToken(canceled: true)));
            Assert.DoesNotContain(stage.Provides, document.Has);
        }
    }

    [Fact]
    public void Spans_lie_within_the_text_and_split_no_character()
    {
        foreach (var document in samples.Documents)
        {
            foreach (var span in LayerText.Objects(LayerText.Read(document, stage.Provides)).Where(item => item.ContainsKey(nameof(TextSpan.Start)) && item.ContainsKey(nameof(TextSpan.End))))
            {
                var (start, end) = (span[nameof(TextSpan.Start)]!.GetValue<int>(), span[nameof(TextSpan.End)]!.GetValue<int>());
                Assert.True(start >= 0 && start < end && end <= document.Text.Length, $"[{start},{end}) in \"{document.Text}\"");
                Assert.False(Splits(document.Text, start) || Splits(document.Text, end), $"[{start},{end}) in \"{document.Text}\"");
            }
        }
    }

    [Fact]
    public void Signs_what_it_finds()
    {
        foreach (var provenance in samples.Documents.SelectMany(document => LayerText.Objects(LayerText.Read(document, stage.Provides))).Where(item => item.ContainsKey(nameof(Provenance.Stage))))
        {
            Assert.Equal(stageName, provenance[nameof(Provenance.Stage)]!.GetValue<string>());
            Assert.NotEmpty(provenance[nameof(Provenance.Rule)]!.GetValue<string>());
            Assert.InRange(provenance[nameof(Provenance.Score)]?.GetValue<float>() ?? 0, 0, 1);
        }
    }

    private static bool Splits(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private void Same(IEnumerable<Document> documents) => Assert.Equal(Expected, documents.Select(document => LayerText.Show(document, stage.Provides)));
}
