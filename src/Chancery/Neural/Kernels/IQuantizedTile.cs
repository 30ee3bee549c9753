namespace Chancery.Neural.Kernels;

/// <summary>A register tile of the 8-bit product: a few rows times one panel of sixteen outputs.</summary>
internal unsafe interface IQuantizedTile
{
    /// <summary>Rows of a full tile.</summary>
    static abstract int Rows { get; }

    /// <summary>Whether activations are stored plus 128, for instructions that multiply unsigned by signed.</summary>
    static abstract bool IsOffset { get; }

    /// <summary>Whether activations are stored in 16 bits.</summary>
    static abstract bool IsWide { get; }

    /// <summary>Sums the products of up to <see cref="Rows"/> rows with the outputs of a panel.</summary>
    /// <param name="x">The first row's activations, as <see cref="IsOffset"/> and <see cref="IsWide"/> say.</param>
    /// <param name="stride">Bytes from a row to the next.</param>
    /// <param name="count">Rows, at least one.</param>
    /// <param name="groups">Groups of four inputs.</param>
    /// <param name="panel">The packed weights.</param>
    /// <param name="corrections">What the sums start from when activations are offset; sixteen values.</param>
    /// <param name="sums">Result, row-major [count x 16]; room for <see cref="Rows"/> rows.</param>
    static abstract void Multiply(byte* x, nint stride, int count, int groups, sbyte* panel, int* corrections, int* sums);
}
