using Chancery.Training.Layers;
using Chancery.Training.Run;

namespace Chancery.Training.Tests.Run;

public sealed class ModelTests
{
    public static TheoryData<string> Tasks => [.. Enum.GetNames<LearningTask>()];

    [Theory]
    [MemberData(nameof(Tasks))]
    public void Gradients_of_a_task_are_the_slopes_of_its_loss(string name)
    {
        var task = Enum.Parse<LearningTask>(name);
        var model = TinyModel.Make();
        string[] unused = task switch
        {
            LearningTask.Trees => ["events", "relations", "entities.gum"],
            LearningTask.Entities => ["upos", "feats", "lemma", "arcs", "labels", "events", "relations", "entities.gum"],
            LearningTask.Events => ["upos", "feats", "lemma", "arcs", "labels", "entities", "relations"],
            _ => ["words", "upos", "feats", "lemma", "arcs", "labels", "entities", "events"],
        };
        GradientCheck.Check(model.Parameters, shard => model.Learn(shard, task, TinyModel.Examples, 1, TinyModel.WithoutDropout), unused);
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public void Learns_a_few_sentences_by_heart(string name)
    {
        var task = Enum.Parse<LearningTask>(name);
        var model = TinyModel.Make();
        var options = TinyModel.WithoutDropout with { Steps = 120, WarmUpSteps = 5, HeadRate = 1e-2f, EncoderRate = 5e-3f, Decay = 0 };
        var optimizer = new AdamW(model.Parameters.All, options);
        var shard = new Shard(0) { IsTraining = true };
        double first = 0, last = 0;
        for (var step = 1; step <= options.Steps; step++)
        {
            shard.Arena.Reset();
            last = model.Learn(shard, task, TinyModel.Examples, 0.2f, options);
            first = step == 1 ? last : first;
            optimizer.Step(step);
        }

        Assert.True(last < 0.1 * first, $"The loss fell from {first} to {last} only.");
    }

    [Fact]
    public void Part_of_a_batch_without_sentences_teaches_nothing()
    {
        var model = TinyModel.Make();
        Assert.Equal(0, model.Learn(new Shard(1) { IsTraining = true }, LearningTask.Trees, [], 1, TinyModel.WithoutDropout));
    }
}
