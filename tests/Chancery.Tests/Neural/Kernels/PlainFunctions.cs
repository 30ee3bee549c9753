namespace Chancery.Tests.Neural.Kernels;

/// <summary>The functions of the kernels as the papers write them, in plain double precision.</summary>
internal static class PlainFunctions
{
    public const double Epsilon = 1e-12;

    /// <summary>The error function by a series of positive terms: erf x = 2/√π e^(-x²) Σ 2ⁿ x^(2n+1) / (2n+1)!! (DLMF 7.6.2).</summary>
    public static double Erf(double x)
    {
        var term = x;
        var sum = 0.0;
        for (var n = 0; n < 2000 && Math.Abs(term) > 1e-300; n++)
        {
            sum += term;
            term *= 2 * x * x / ((2 * n) + 3);
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    public static double Gelu(double x) => 0.5 * x * (1 + Erf(x / Math.Sqrt(2)));

    public static double[] LayerNorm(double[] x, int rows, double[] weight, double[] bias)
    {
        var width = weight.Length;
        var y = new double[rows * width];
        for (var row = 0; row < rows; row++)
        {
            var values = x.AsSpan(row * width, width).ToArray();
            var mean = values.Average();
            var deviation = Math.Sqrt(values.Select(value => (value - mean) * (value - mean)).Average() + Epsilon);
            for (var i = 0; i < width; i++)
                y[(row * width) + i] = ((values[i] - mean) / deviation * weight[i]) + bias[i];
        }

        return y;
    }

    public static double[] Softmax(double[] x, double scale)
    {
        var max = x.Max() * scale;
        var powers = x.Select(value => Math.Exp((value * scale) - max)).ToArray();
        var sum = powers.Sum();
        return powers.Select(power => power / sum).ToArray();
    }

    /// <summary>Attention of all heads; a mask of [heads x length x length], or null, multiplies the probabilities.</summary>
    public static double[] Attention(double[] qkv, int length, int heads, int headWidth, double[]? mask)
    {
        var width = heads * headWidth;
        var context = new double[length * width];
        for (var head = 0; head < heads; head++)
        {
            for (var i = 0; i < length; i++)
            {
                var scores = new double[length];
                for (var j = 0; j < length; j++)
                {
                    for (var d = 0; d < headWidth; d++)
                        scores[j] += qkv[(i * 3 * width) + (head * headWidth) + d] * qkv[(j * 3 * width) + width + (head * headWidth) + d];
                }

                var weights = Softmax(scores, 1 / Math.Sqrt(headWidth));
                for (var j = 0; j < length; j++)
                {
                    var weight = weights[j] * (mask is null ? 1 : mask[(((head * length) + i) * length) + j]);
                    for (var d = 0; d < headWidth; d++)
                        context[(i * width) + (head * headWidth) + d] += weight * qkv[(j * 3 * width) + (2 * width) + (head * headWidth) + d];
                }
            }
        }

        return context;
    }

    /// <summary>The gradient of Σ outer · function(x) by central differences, at one place of several; NaN at the others.</summary>
    public static double[] Gradient(Func<double[], double[]> function, double[] x, double[] outer, int every = 1)
    {
        const double step = 1e-5;
        var gradient = new double[x.Length];
        var moved = (double[])x.Clone();
        Array.Fill(gradient, double.NaN);
        for (var i = 0; i < x.Length; i += every)
        {
            gradient[i] = 0;
            moved[i] = x[i] + step;
            var above = function(moved);
            moved[i] = x[i] - step;
            var below = function(moved);
            moved[i] = x[i];
            for (var j = 0; j < outer.Length; j++)
                gradient[i] += outer[j] * (above[j] - below[j]) / (2 * step);
        }

        return gradient;
    }
}
