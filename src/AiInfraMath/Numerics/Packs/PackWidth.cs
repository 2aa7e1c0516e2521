using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AiInfraMath.Numerics;

/// <summary>Chooses the pack for the machine that the code runs on.</summary>
/// <remarks>
/// Implementation note: the choice is made at run time and is free, because the conditions are constants of the just-in-time compiler. It
/// matters: the source for 512 bits on a machine without them runs 11 times slower than that for 256, in software.
/// </remarks>
public static class PackWidth
{
    /// <summary>Runs a kernel with the widest pack that the machine has vectors for.</summary>
    /// <param name="kernel">The kernel; a struct, whose fields are its arguments and results.</param>
    /// <typeparam name="TKernel">The type of the kernel.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Dispatch<TKernel>(ref TKernel kernel)
        where TKernel : struct, IPackKernel, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated)
        {
            kernel.Run<Pack512>();
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            kernel.Run<Pack256>();
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            kernel.Run<Pack128>();
        }
        else
        {
            kernel.Run<PackScalar>();
        }
    }
}

/// <summary>Code that is generic in the pack and runs with the one that <see cref="PackWidth"/> chooses.</summary>
public interface IPackKernel
{
    /// <summary>Runs the code.</summary>
    /// <typeparam name="TPack">The pack.</typeparam>
    void Run<TPack>()
        where TPack : struct, IPack<TPack>;
}
