using Chancery.Neural;
using Chancery.Neural.Model;

namespace Chancery.Tests.Neural;

/// <summary>The encoder written again from its definition, in plain loops and double precision, straight from the tensors of a model file.</summary>
internal static class ScalarEncoder
{
    public static double[][] Run(ModelFile model, ReadOnlySpan<int> pieces)
    {
        var sizes = EncoderSizes.Of(model);
        var words = Matrix(model, "embeddings.word");
        var positions = Matrix(model, "embeddings.position");
        var rows = new double[pieces.Length][];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = Norm(model, "embeddings.norm", Add(words[pieces[i]], positions[i]));
        for (var layer = 0; layer < sizes.LayerCount; layer++)
            rows = Layer(model, $"layer.{layer}", rows, sizes.HeadCount);
        return rows;
    }

    /// <summary>y = W x + b.</summary>
    public static double[] Linear(ModelFile model, string name, IReadOnlyList<double> x)
    {
        var bias = Vector(model, $"{name}.bias");
        return [.. Matrix(model, $"{name}.weight").Select((row, output) => bias[output] + row.Zip(x, (w, value) => w * value).Sum())];
    }

    public static double Gelu(double x) => 0.5 * x * (1 + Erf(x / Math.Sqrt(2)));

    public static double[] Softmax(double[] values)
    {
        var largest = values.Max();
        var powers = values.Select(value => Math.Exp(value - largest)).ToArray();
        return [.. powers.Select(power => power / powers.Sum())];
    }

    private static double[][] Layer(ModelFile model, string name, double[][] rows, int heads)
    {
        var queries = rows.Select(row => Linear(model, $"{name}.attention.query", row)).ToArray();
        var keys = rows.Select(row => Linear(model, $"{name}.attention.key", row)).ToArray();
        var values = rows.Select(row => Linear(model, $"{name}.attention.value", row)).ToArray();
        var result = new double[rows.Length][];
        var headWidth = rows[0].Length / heads;
        for (var i = 0; i < rows.Length; i++)
        {
            var context = new double[rows[0].Length];
            for (var head = 0; head < heads; head++)
            {
                var (from, to) = (head * headWidth, (head + 1) * headWidth);
                var weights = Softmax([.. keys.Select(key => Enumerable.Range(from, headWidth).Sum(d => queries[i][d] * key[d]) / Math.Sqrt(headWidth))]);
                for (var d = from; d < to; d++)
                    context[d] = Enumerable.Range(0, rows.Length).Sum(j => weights[j] * values[j][d]);
            }

            var attended = Norm(model, $"{name}.attention.norm", Add(rows[i], Linear(model, $"{name}.attention.output", context)));
            var inner = Linear(model, $"{name}.inner", attended).Select(Gelu).ToArray();
            result[i] = Norm(model, $"{name}.norm", Add(attended, Linear(model, $"{name}.outer", inner)));
        }

        return result;
    }

    private static double[] Norm(ModelFile model, string name, double[] x)
    {
        var (weight, bias) = (Vector(model, $"{name}.weight"), Vector(model, $"{name}.bias"));
        var mean = x.Average();
        var deviation = Math.Sqrt(x.Average(value => (value - mean) * (value - mean)) + 1e-12);
        return [.. x.Select((value, i) => ((value - mean) / deviation * weight[i]) + bias[i])];
    }

    private static double[] Add(double[] left, double[] right) => [.. left.Zip(right, (a, b) => a + b)];

    private static double[] Vector(ModelFile model, string name) => [.. model.Floats(name, model.Tensor(name).Shape.AsSpan()).ToArray().Select(value => (double)value)];

    private static double[][] Matrix(ModelFile model, string name)
    {
        var (rows, columns) = (model.Tensor(name).Shape[0], model.Tensor(name).Shape[1]);
        double[] values;
        if (model.Tensor(name).IsQuantized)
        {
            var table = model.Quantized(name, rows, columns);
            var (steps, scales) = (table.Values.ToArray(), table.Scales.ToArray());
            values = [.. steps.Select((step, i) => (double)step * scales[i / columns])];
        }
        else
        {
            values = [.. model.Floats(name, rows, columns).ToArray().Select(value => (double)value)];
        }

        return [.. values.Chunk(columns)];
    }

    /// <summary>The series of the error function (Abramowitz and Stegun 7.1.5), 1 beyond 5.</summary>
    private static double Erf(double x)
    {
        if (Math.Abs(x) > 5)
            return Math.Sign(x);
        var (sum, term) = (x, x);
        for (var n = 1; n < 120; n++)
        {
            term *= -x * x / n;
            sum += term / ((2 * n) + 1);
        }

        return 2 / Math.Sqrt(Math.PI) * sum;
    }
}
