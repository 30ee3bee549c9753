using Chancery.Testing;

namespace Chancery.English.Tests.Pipeline;

/// <summary>Every stage of the English pipeline keeps what stages promise.</summary>
public static class StageConformanceTests
{
    private static readonly StageSamples Samples = new(EnglishPipeline.Load().Pipeline);

    public sealed class Text() : StageConformance(Samples, "text");

    public sealed class Neural() : StageConformance(Samples, "neural");

    public sealed class Grammar() : StageConformance(Samples, "grammar");

    public sealed class Entities() : StageConformance(Samples, "entities");

    public sealed class Time() : StageConformance(Samples, "time");

    public sealed class Actors() : StageConformance(Samples, "actors");

    public sealed class Places() : StageConformance(Samples, "places");

    public sealed class Attribution() : StageConformance(Samples, "attribution");

    public sealed class Coreference() : StageConformance(Samples, "coreference");

    public sealed class Events() : StageConformance(Samples, "events");

    public sealed class All
    {
        [Fact]
        public void No_stage_is_left_out()
        {
            var tested = typeof(StageConformanceTests).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(StageConformance)))
                .Select(type => ((StageConformance)Activator.CreateInstance(type)!).StageName);

            Assert.Equal(Samples.Pipeline.Stages.Select(stage => stage.Name).Order(), tested.Order());
        }

        /// <summary>Samples in which a stage finds nothing would let it pass whatever it does.</summary>
        [Fact]
        public void Every_stage_finds_something_in_the_samples() => Assert.All(
            Samples.Pipeline.Stages.SelectMany(stage => stage.Provides),
            layer => Assert.NotEqual(StageSamples.Show(Samples.Documents[2], layer), StageSamples.Show(Samples.Documents[0], layer)));

        [Fact]
        public void Docs_tell_what_each_stage_reads_and_writes()
        {
            var page = File.ReadAllLines(Path.Combine(SharedFiles.RepositoryRoot, "docs", "pipeline.md"));

            Assert.All(Samples.Pipeline.Stages, stage =>
            {
                var row = Assert.Single(page, line => line.StartsWith($"| `{stage.Name}` |", StringComparison.Ordinal)).Split('|', StringSplitOptions.TrimEntries);
                Assert.Equal((Names(stage.Requires), Names(stage.Provides)), (row[3], row[4]));
            });

            static string Names(IReadOnlyList<Chancery.Text.ILayer> layers) => layers.Count == 0 ? "nothing" : string.Join(", ", layers.Select(layer => $"`{layer.Name}`"));
        }
    }
}
