using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Neural.Kernels;

/// <summary>Which instructions a kernel uses.</summary>
internal enum KernelPath
{
    /// <summary>Plain loops: the twin that the others are tested against.</summary>
    Scalar,

    /// <summary>Vectors of the machine's width, any processor.</summary>
    Portable,

    /// <summary>256-bit vectors with fused multiply-add.</summary>
    Avx2,

    /// <summary>512-bit vectors.</summary>
    Avx512,
}

/// <summary>The best path of this machine.</summary>
internal static class KernelPaths
{
    /// <summary>Chosen once.</summary>
    public static readonly KernelPath Best =
        Vector512.IsHardwareAccelerated && Avx512F.IsSupported ? KernelPath.Avx512
        : Vector256.IsHardwareAccelerated && Fma.IsSupported ? KernelPath.Avx2
        : KernelPath.Portable;

    /// <summary>Whether this machine can run a path.</summary>
    public static bool IsSupported(KernelPath path) => path <= KernelPath.Portable || path <= Best;
}
