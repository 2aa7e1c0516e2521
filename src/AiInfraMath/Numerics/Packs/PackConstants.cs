using System.Runtime.CompilerServices;

namespace AiInfraMath.Numerics;

/// <summary>Bits and numbers that the packs of all widths share.</summary>
internal static class PackConstants
{
    /// <summary>
    /// For a method that loops over packs: optimised at its first call, and never inlined, because the operations of a pack would then
    /// have to share the inlining budget of a caller and those beyond it would be calls, which made loops ten times slower.
    /// </summary>
    public const MethodImplOptions Loop = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    /// <summary>Adding it to a number below 2⁵¹ in magnitude rounds that number to an integer, which then stands in the low bits.</summary>
    public const double RoundingShift = 6755399441055744.0;

    /// <summary>
    /// The bias of the exponent. Only the low 12 bits of a sum with it count once they are shifted into place, which is why integers with
    /// bits of <see cref="RoundingShift"/> above them, and halves made of 32-bit words, will do.
    /// </summary>
    public const ulong ExponentBias = 1023;

    /// <summary>The lower 32 bits of a lane.</summary>
    public const ulong LowWord = 0xFFFF_FFFF;

    /// <summary>The order 1, 0, 3, 2 of 32-bit words.</summary>
    public const byte SwapWords = 0b10_11_00_01;

    /// <summary>The truth table of a ^ b ^ c.</summary>
    public const byte ExclusiveOr = 0x96;
}
