using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Neural.Kernels;

/// <summary>The activation function of the encoder and the heads: GELU by the error function (Hendrycks and Gimpel, arXiv 1606.08415).</summary>
/// <remarks>erf by Abramowitz and Stegun 7.1.26: largest error 1.5e-7.</remarks>
public static class Activations
{
    private const float P = 0.3275911f;
    private const float A1 = 0.254829592f;
    private const float A2 = -0.284496736f;
    private const float A3 = 1.421413741f;
    private const float A4 = -1.453152027f;
    private const float A5 = 1.061405429f;
    private const float HalfRoot = 0.70710678118654752f;
    private const float InverseRootTwoPi = 0.39894228040143268f;

    /// <summary>Replaces each value x by x Φ(x).</summary>
    /// <remarks>A value's result does not depend on its place: the rest that fills no vector goes through one as well.</remarks>
    public static void Gelu(Span<float> values)
    {
        ref var first = ref MemoryMarshal.GetReference(values);
        var i = 0;
        for (; i <= values.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            var x = Vector512.LoadUnsafe(ref first, (nuint)i);
            (x * Phi(x, out _)).StoreUnsafe(ref first, (nuint)i);
        }

        if (i == values.Length)
            return;
        Span<float> rest = stackalloc float[Vector512<float>.Count];
        rest.Clear();
        values[i..].CopyTo(rest);
        var last = Vector512.Create<float>(rest);
        (last * Phi(last, out _)).CopyTo(rest);
        rest[..(values.Length - i)].CopyTo(values[i..]);
    }

    /// <summary>The gradient of GELU: dx = dy (Φ(x) + x φ(x)).</summary>
    /// <param name="x">The inputs of the forward pass.</param>
    /// <param name="dy">Gradients of the outputs.</param>
    /// <param name="dx">Receives the gradients of the inputs; may be dy itself.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void GeluBackward(ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dx)
    {
        if (x.Length != dy.Length || x.Length != dx.Length)
            throw new ArgumentException("The three spans must have one length.");
        ref var input = ref MemoryMarshal.GetReference(x);
        ref var outer = ref MemoryMarshal.GetReference(dy);
        ref var result = ref MemoryMarshal.GetReference(dx);
        var i = 0;
        for (; i <= x.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            var value = Vector512.LoadUnsafe(ref input, (nuint)i);
            var phi = Phi(value, out var bell);
            (Vector512.LoadUnsafe(ref outer, (nuint)i) * (phi + (value * bell * InverseRootTwoPi))).StoreUnsafe(ref result, (nuint)i);
        }

        for (; i < x.Length; i++)
        {
            var phi = 0.5f * (1 + ErfScalar(x[i] * HalfRoot));
            dx[i] = dy[i] * (phi + (x[i] * InverseRootTwoPi * MathF.Exp(-0.5f * x[i] * x[i])));
        }
    }

    /// <summary>The scalar twin.</summary>
    internal static float GeluScalar(float x) => 0.5f * x * (1 + ErfScalar(x * HalfRoot));

    private static float ErfScalar(float x)
    {
        var t = 1 / (1 + (P * MathF.Abs(x)));
        var tail = ((((((((A5 * t) + A4) * t) + A3) * t) + A2) * t) + A1) * t * MathF.Exp(-x * x);
        return MathF.CopySign(1 - tail, x);
    }

    /// <summary>The normal distribution function; <paramref name="bell"/> is exp(-x²/2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Phi(Vector512<float> x, out Vector512<float> bell)
    {
        var z = Vector512.Abs(x) * HalfRoot;
        bell = Vector512.Exp(-(z * z));
        var t = Vector512<float>.One / Vector512.FusedMultiplyAdd(z, Vector512.Create(P), Vector512<float>.One);
        var poly = Vector512.FusedMultiplyAdd(Vector512.Create(A5), t, Vector512.Create(A4));
        poly = Vector512.FusedMultiplyAdd(poly, t, Vector512.Create(A3));
        poly = Vector512.FusedMultiplyAdd(poly, t, Vector512.Create(A2));
        poly = Vector512.FusedMultiplyAdd(poly, t, Vector512.Create(A1));
        var half = poly * t * bell * 0.5f;
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), half, Vector512<float>.One - half);
    }
}
