using Chancery.Training.Layers;

namespace Chancery.Training.Tests;

/// <summary>Compares gradients with central differences of the loss, value by value.</summary>
internal static class GradientCheck
{
    private const float Step = 5e-3f;
    private const int Samples = 10;

    /// <summary>Fills everything with small numbers; scales of normalisations lie near one.</summary>
    public static ParameterSet Randomize(ParameterSet parameters, int seed = 3, float deviation = 0.3f)
    {
        var random = new RandomStream(seed);
        foreach (var parameter in parameters.All)
        {
            parameter.Randomize(random, deviation);
            if (parameter.Name.EndsWith("norm.weight", StringComparison.Ordinal))
            {
                for (var i = 0; i < parameter.Value.Length; i++)
                    parameter.Value[i] += 1;
            }

            parameter.Repack();
        }

        return parameters;
    }

    /// <summary>Fails where a gradient and the slope of the loss differ.</summary>
    /// <param name="parameters">All that the loss depends on; inputs too, when they are given as parameters.</param>
    /// <param name="learn">Gives the loss and adds the gradients of shard 0.</param>
    /// <param name="mayBeZero">Parameters that this loss does not use, by the start of their names.</param>
    public static void Check(ParameterSet parameters, Func<Shard, double> learn, params string[] mayBeZero)
    {
        var shard = new Shard(0) { IsTraining = true };
        Loss();
        var gradients = parameters.All.Select(parameter => (float[])parameter.Gradients[0].Clone()).ToArray();
        for (var i = 0; i < gradients.Length; i++)
        {
            var parameter = parameters.All[i];
            var largest = gradients[i].Max(MathF.Abs);
            if (!mayBeZero.Any(name => parameter.Name.StartsWith(name, StringComparison.Ordinal)))
                Assert.True(largest > 4e-3, $"{parameter.Name} has no gradient to speak of ({largest}).");
            foreach (var place in Places(gradients[i]))
            {
                var slope = (At(parameter, place, Step) - At(parameter, place, -Step)) / (2 * Step);
                Assert.True(
                    Math.Abs(slope - gradients[i][place]) <= 2e-3 + (0.02 * largest),
                    $"{parameter.Name}[{place}]: the slope is {slope}, the gradient {gradients[i][place]}.");
            }
        }

        double At(Parameter parameter, int place, float step)
        {
            var before = parameter.Value[place];
            parameter.Value[place] = before + step;
            parameter.Repack();
            var loss = Loss();
            parameter.Value[place] = before;
            parameter.Repack();
            return loss;
        }

        double Loss()
        {
            foreach (var parameter in parameters.All)
                parameter.Gradients[0].AsSpan().Clear();
            shard.Arena.Reset();
            return learn(shard);
        }
    }

    /// <summary>The places with the largest gradients, and some spread over the rest.</summary>
    private static IEnumerable<int> Places(float[] gradient) =>
        Enumerable.Range(0, gradient.Length).OrderByDescending(place => MathF.Abs(gradient[place])).Take(Samples / 2)
            .Concat(Enumerable.Range(0, Samples / 2).Select(i => i * 7919 % gradient.Length)).Distinct();
}
