namespace Chancery.Training.Layers;

/// <summary>A small fast random generator (xoshiro256**, Blackman and Vigna 2018), seeded by SplitMix64 from any numbers: no state has to be kept between steps.</summary>
internal sealed class RandomStream
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    public RandomStream(params ReadOnlySpan<int> seeds) => Seed(seeds);

    /// <summary>Starts the stream that belongs to these numbers.</summary>
    public void Seed(params ReadOnlySpan<int> seeds)
    {
        var state = 0x9E3779B97F4A7C15UL;
        foreach (var seed in seeds)
            state = Mix(state ^ (uint)seed);
        a = Mix(state += 0x9E3779B97F4A7C15UL);
        b = Mix(state += 0x9E3779B97F4A7C15UL);
        c = Mix(state += 0x9E3779B97F4A7C15UL);
        d = Mix(state + 0x9E3779B97F4A7C15UL);
    }

    public ulong Next()
    {
        var result = ulong.RotateLeft(b * 5, 7) * 9;
        var t = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = ulong.RotateLeft(d, 45);
        return result;
    }

    /// <summary>A number in [0, limit).</summary>
    public int Next(int limit) => (int)((Next() >> 33) * (ulong)limit >> 31);

    /// <summary>A number in [0, 1).</summary>
    public float NextFloat() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>A draw from the normal distribution (Box and Muller).</summary>
    public float NextNormal() => MathF.Sqrt(-2 * MathF.Log(1 - NextFloat())) * MathF.Cos(2 * MathF.PI * NextFloat());

    /// <summary>Fills with dropout multipliers: 0 with probability rate, else 1 / (1 - rate).</summary>
    public void FillMask(Span<float> mask, float rate)
    {
        var limit = (ushort)(rate * 65536);
        var kept = 1 / (1 - rate);
        for (var i = 0; i < mask.Length;)
        {
            var bits = Next();
            for (var j = 0; j < 4 && i < mask.Length; j++, bits >>= 16)
                mask[i++] = (ushort)bits < limit ? 0 : kept;
        }
    }

    public void Shuffle(Span<int> values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var other = Next(i + 1);
            (values[i], values[other]) = (values[other], values[i]);
        }
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
