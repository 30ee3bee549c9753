using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Neural.Kernels;

/// <summary>Which instructions the 8-bit product uses. All give the same bits.</summary>
internal enum QuantizedPath
{
    /// <summary>Plain loops: the twin that the others are tested against.</summary>
    Scalar,

    /// <summary>128-bit vectors, any processor.</summary>
    Portable,

    /// <summary>Arm's signed dot product.</summary>
    ArmDot,

    /// <summary>256-bit vectors, weights widened to 16 bits.</summary>
    Avx2,

    /// <summary>512-bit vectors, weights widened to 16 bits.</summary>
    Avx512,

    /// <summary>256-bit dot products of four bytes. (.NET 10 has the 512-bit form only together with AVX10.2.)</summary>
    AvxVnni,
}

/// <summary>The best path of this machine.</summary>
internal static class QuantizedPaths
{
    /// <summary>Chosen once.</summary>
    public static readonly QuantizedPath Best =
        AvxVnni.IsSupported ? QuantizedPath.AvxVnni
        : Avx512BW.IsSupported ? QuantizedPath.Avx512
        : Avx2.IsSupported ? QuantizedPath.Avx2
        : Dp.IsSupported ? QuantizedPath.ArmDot
        : QuantizedPath.Portable;

    /// <summary>Whether this machine can run a path.</summary>
    public static bool IsSupported(QuantizedPath path) => path switch
    {
        QuantizedPath.AvxVnni => AvxVnni.IsSupported,
        QuantizedPath.Avx512 => Avx512BW.IsSupported,
        QuantizedPath.Avx2 => Avx2.IsSupported,
        QuantizedPath.ArmDot => Dp.IsSupported,
        _ => true,
    };
}
