namespace Chancery.Tests.Neural.Kernels;

/// <summary>Numbers to test kernels with; the same for the same seed.</summary>
internal static class Sample
{
    public static readonly int[] Rows = [1, 2, 5, 13];
    public static readonly int[] Inputs = [1, 3, 32, 97, 384, 1500];
    public static readonly int[] Outputs = [1, 7, 17, 33, 97, 384];

    /// <summary>Marks memory that a kernel must leave alone.</summary>
    public const float Guard = 12345.5f;

    public static float[] Floats(int count, int seed, float size = 1)
    {
        var random = new Random(seed);
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = ((random.NextSingle() * 2) - 1) * size;
        return values;
    }

    public static sbyte[] Bytes(int count, int seed)
    {
        var random = new Random(seed);
        var values = new sbyte[count];
        for (var i = 0; i < count; i++)
            values[i] = (sbyte)random.Next(sbyte.MinValue, sbyte.MaxValue + 1);
        return values;
    }

    public static double[] Doubles(ReadOnlySpan<float> values)
    {
        var result = new double[values.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = values[i];
        return result;
    }

    public static float[] Guarded(int count)
    {
        var values = new float[count + 32];
        Array.Fill(values, Guard);
        return values;
    }

    public static void AssertGuarded(float[] values) => Assert.All(values[^32..], value => Assert.Equal(Guard, value));

    /// <summary>Asserts that values differ by at most tolerance · max(1, |expected|), wherever a value is expected.</summary>
    public static void AssertNear(ReadOnlySpan<double> expected, ReadOnlySpan<float> actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            if (double.IsNaN(expected[i]))
                continue;
            var error = Math.Abs(expected[i] - actual[i]);
            Assert.True(error <= tolerance * Math.Max(1, Math.Abs(expected[i])), $"At {i}: {actual[i]} instead of {expected[i]}.");
        }
    }
}
