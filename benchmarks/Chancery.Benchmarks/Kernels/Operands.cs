namespace Chancery.Benchmarks.Kernels;

/// <summary>Numbers to multiply; the same in every run.</summary>
internal static class Operands
{
    public static float[] Floats(int count)
    {
        var random = new Random(1);
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = (random.NextSingle() * 2) - 1;
        return values;
    }

    public static sbyte[] Bytes(int count)
    {
        var random = new Random(2);
        var values = new sbyte[count];
        for (var i = 0; i < count; i++)
            values[i] = (sbyte)random.Next(-127, 128);
        return values;
    }
}
