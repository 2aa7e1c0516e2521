namespace AiInfraMath.Fleets;

/// <summary>The formats of numbers that accelerators multiply. The fewer bits, the more operations a second.</summary>
public enum NumberFormat
{
    /// <summary>Double precision, 64 bits, of the tensor or matrix cores.</summary>
    FP64,

    /// <summary>TensorFloat-32: the range of single precision with 10 bits of fraction.</summary>
    TF32,

    /// <summary>Half precision, 16 bits, 10 of fraction.</summary>
    FP16,

    /// <summary>Brain floating point, 16 bits with the range of single precision.</summary>
    BF16,

    /// <summary>8 bits of floating point.</summary>
    FP8,

    /// <summary>6 bits of floating point, with a shared scale.</summary>
    FP6,

    /// <summary>4 bits of floating point, with a shared scale.</summary>
    FP4,

    /// <summary>8-bit integers; its rate counts operations that are not of floating point.</summary>
    INT8,
}

/// <summary>Whether a rate counts the operations that a structured zero pattern lets the chip skip.</summary>
public enum Sparsity
{
    /// <summary>Every operation is done. The rate that training sees.</summary>
    Dense,

    /// <summary>
    /// Skipped operations are counted as done, mostly at 2 of 4: up to twice the dense rate, on matrices that were pruned for it.
    /// </summary>
    Sparse,
}
