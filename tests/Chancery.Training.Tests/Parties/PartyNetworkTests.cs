using Chancery.Events.Parties;
using Chancery.Neural;
using Chancery.Neural.Model;
using Chancery.Ontology;
using Chancery.Training.Choices;
using Chancery.Training.Layers;
using Chancery.Training.Parties;
using Chancery.Training.Run;

namespace Chancery.Training.Tests.Parties;

public sealed class PartyNetworkTests
{
    private const int Width = 8;
    private static readonly EventType Type = EventType.Assault;

    /// <summary>An act and two candidates beside "nobody", of the recipient's side.</summary>
    private static readonly Choice Sample = new("a", 1, [[0], [0], [0]], [false, true, false])
    {
        Vectors = new ChoiceVectors([.. Enumerable.Range(0, 3 * Width).Select(i => MathF.Sin(i * 1.7f))], PartyScorer.TypeRow(1, Type), [PartyScorer.PlaceRow(1, 0), PartyScorer.PlaceRow(1, 3), PartyScorer.PlaceRow(1, 2)]),
    };

    [Fact]
    public void Gives_the_slopes_of_all_tables()
    {
        var network = Make();
        double[] weights = [0.7, -1.1, 0.4];
        GradientCheck.Check(GradientCheck.Randomize(network.Parameters, deviation: 0.5f), _ =>
        {
            var scores = new double[3];
            network.Score(Sample, scores, isTraining: false);
            network.Backward(Sample, weights);
            return scores.Zip(weights, (score, weight) => score * weight).Sum();
        });
    }

    [Fact]
    public void The_engine_scores_as_it_was_trained()
    {
        var network = Make();
        GradientCheck.Randomize(network.Parameters);
        var expected = new double[3];
        network.Score(Sample, expected, isTraining: false);
        using var folder = new TemporaryFolder();
        Write(folder.Path, network.Parameters);

        using var model = ModelFile.Load(Path.Combine(folder.Path, "model.chy"));
        var vectors = new PartyVectors[1];
        new PartyHead(model, Width).Read(new WordBatch(Sample.Vectors!.Words, Width, [0, 3]), vectors);
        var scorer = new PartyScorer(model);
        Assert.Equal(expected[0], scorer.Score(1, Type, 0, vectors[0].Act(0), default), 1e-4);
        Assert.Equal(expected[1], scorer.Score(1, Type, 3, vectors[0].Act(0), vectors[0].Party(1)), 1e-4);
        Assert.Equal(expected[2], scorer.Score(1, Type, 2, vectors[0].Act(0), vectors[0].Party(2)), 1e-4);
    }

    [Fact]
    public void A_choice_that_features_cannot_tell_is_learned_from_the_vectors()
    {
        var trainer = new ChoiceTrainer(1, 2, new ChoiceTrainingOptions { Epochs = 400 }, new PartyNetwork(Width, 16, 16, 3200, 1));
        trainer.Run([.. Enumerable.Repeat(Sample, 8)]);
        Assert.True(trainer.IsRight(Sample));
    }

    [Fact]
    public void A_model_takes_the_tensors_in_and_keeps_all_else()
    {
        using var folder = new TemporaryFolder();
        var parameters = new ParameterSet();
        parameters.Add(new Parameter("other.weight", 2, 4, true, true)).Randomize(new RandomStream(4), 1);
        Write(folder.Path, parameters);
        var before = Values();
        ModelParts.Replace(folder.Path, Make().Parameters, [("parties.actor", 76.543)]);

        Assert.Equal(before, Values());
        using var model = ModelFile.Load(Path.Combine(folder.Path, "model.chy"));
        Assert.Equal(76.54, model.Card.Scores["parties.actor"]);
        Assert.True(PartyHead.IsIn(model));

        float[] Values()
        {
            using var file = ModelFile.Load(Path.Combine(folder.Path, "model.chy"));
            return file.Floats("other.weight", 2, 4).ToArray();
        }
    }

    [Fact]
    public void A_model_whose_tables_do_not_fit_is_refused()
    {
        using var folder = new TemporaryFolder();
        var parameters = new ParameterSet();
        foreach (var parameter in Make().Parameters.All)
            parameters.Add(parameter.Name == "parties.pair" ? new Parameter(parameter.Name, 2, 7, true, true) : parameter);
        Write(folder.Path, parameters);

        using var model = ModelFile.Load(Path.Combine(folder.Path, "model.chy"));
        Assert.Equal("CHY0308", Assert.Throws<ModelException>(() => new PartyScorer(model)).Code);
    }

    private static PartyNetwork Make() => new(Width, hiddenWidth: 5, pairWidth: 6, choices: 100, seed: 1);

    private static void Write(string folder, ParameterSet parameters)
    {
        var writer = new ModelFileWriter();
        writer.AddLines("vocabulary", ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a"]);
        foreach (var parameter in parameters.All)
            writer.AddFloats(parameter.Name, parameter.Rows == 1 ? [parameter.Columns] : [parameter.Rows, parameter.Columns], parameter.Value);
        using var file = File.Create(Path.Combine(folder, "model.chy"));
        writer.Write(file, new ModelCard("tiny", "1", "2026-11-24", System.Collections.Immutable.ImmutableSortedDictionary<string, double>.Empty, []));
    }
}
