using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>The buffers of one thread: a block of scenarios for each slot, in lines of the cache.</summary>
/// <remarks>
/// Implementation note: vectors of 512 bits that straddle two cache lines take two accesses, so the memory begins at one. It is
/// pinned only so that it stays there. At 4 KiB a slot some ten fit into a first-level cache of 48 KiB, and models of more variables come
/// from the second level, which costs them little; half as long blocks cost all models a fifteenth for starting stages.
/// </remarks>
internal sealed class Workspace
{
    /// <summary>The number of scenarios in a block.</summary>
    public const int BlockLength = 512;

    private const int Alignment = 64;

    private readonly double[] _memory;
    private readonly nint _origin;

    public Workspace(int slots)
    {
        _memory = GC.AllocateArray<double>((slots * BlockLength) + (Alignment / sizeof(double)), pinned: true);
        _origin = (nint)((ulong)-Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0) % Alignment / sizeof(double));
    }

    /// <summary>The number of the first scenario of the block.</summary>
    public long FirstScenario { get; set; }

    /// <summary>How many scenarios of the block are wanted; the buffers hold numbers for all of them.</summary>
    public int Count { get; set; }

    /// <summary>The first element of a slot.</summary>
    public ref double this[int slot]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_memory), _origin + ((nint)slot * BlockLength));
    }

    /// <summary>Sets all elements of a slot.</summary>
    /// <remarks>Implementation note: a plain loop, because that of the framework has to be compiled first, which takes longer.</remarks>
    [MethodImpl(PackConstants.Loop)]
    public void Fill(int slot, double value)
    {
        Span<double> elements = Slot(slot);
        for (int i = 0; i < elements.Length; i++)
        {
            elements[i] = value;
        }
    }

    /// <summary>A slot as a span of all its elements.</summary>
    public Span<double> Slot(int slot) => MemoryMarshal.CreateSpan(ref this[slot], BlockLength);
}

/// <summary>Where the values of a variable are: a ring of slots, one for each period that is still looked at.</summary>
/// <param name="First">The first slot.</param>
/// <param name="Mask">The number of slots, a power of two, less one.</param>
internal sealed record Place(int First, int Mask)
{
    /// <summary>The slot of a period; periods before the first, −1 and so on, have slots too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int At(int period) => First + (period & Mask);
}

/// <summary>A step of the computation of a block.</summary>
internal abstract class Stage
{
    /// <summary>Computes one period of all scenarios of the block.</summary>
    public abstract void Run(Workspace workspace, int period);
}
