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
/// <remarks>
/// Mark the method that loops over packs, be it <see cref="Run{TPack}"/> itself or one that it calls, with
/// <c>[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]</c>. The first has it optimised at its first
/// call: the runtime otherwise begins with unoptimised code, in which every operation of a pack is a call and which is some 15 times
/// slower, for as long as a process that computes once may live. The second keeps it out of its caller, where the operations would have to
/// share the caller's inlining budget, and those beyond it would be calls: loops were ten times slower so. Mark functions of packs that
/// the loop uses with <see cref="MethodImplOptions.AggressiveInlining"/>, for the same reason.
/// </remarks>
public interface IPackKernel
{
    /// <summary>Runs the code.</summary>
    /// <typeparam name="TPack">The pack.</typeparam>
    void Run<TPack>()
        where TPack : struct, IPack<TPack>;
}
