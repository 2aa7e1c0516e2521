using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiInfraMath.Numerics;

public readonly partial struct Philox4x32
{
    private const int MiddleRounds = 6;

    /// <summary>The uniforms of a run of scenarios, at one period pair of one variable.</summary>
    /// <param name="firstScenario">The scenario of the first element; the others follow it.</param>
    /// <param name="periodPair">The period divided by two.</param>
    /// <param name="variable">Which random variable of the model.</param>
    /// <param name="first">Receives the uniforms of the even period, the same as <see cref="Uniforms"/> gives.</param>
    /// <param name="second">Receives the uniforms of the odd period; as long as <paramref name="first"/>.</param>
    /// <exception cref="ArgumentException">The two spans differ in length.</exception>
    public void FillUniforms(ulong firstScenario, uint periodPair, uint variable, Span<double> first, Span<double> second)
    {
        NumericsThrow.IfLengthsDiffer(first.Length, second.Length, nameof(second));
        var kernel = new FillKernel { Random = this, Scenario = firstScenario, Pair = periodPair, Variable = variable };
        while (!first.IsEmpty)
        {
            // The upper word of the scenario number is the same for all scenarios of a piece.
            int length = (int)Math.Min((ulong)first.Length, (1UL << 32) - (uint)kernel.Scenario);
            kernel.First = first[..length];
            kernel.Second = second[..length];
            PackWidth.Dispatch(ref kernel);
            kernel.Scenario = unchecked(kernel.Scenario + (ulong)length);
            first = first[length..];
            second = second[length..];
        }
    }

    /// <summary>The part of the rounds that scenarios with the same upper word share.</summary>
    /// <param name="scenarioHigh">The upper word of the scenario number.</param>
    /// <param name="periodPair">The period divided by two.</param>
    /// <param name="variable">Which random variable of the model.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal RoundKeys KeysFor(uint scenarioHigh, uint periodPair, uint variable)
    {
        (uint k0, uint k1) = ((uint)Seed, (uint)(Seed >> 32));
        ulong p1 = (ulong)Multiplier1 * periodPair;
        uint c0 = (uint)(p1 >> 32) ^ scenarioHigh ^ k0;
        uint c1 = (uint)p1;
        RoundKeys keys = default;
        keys.K0 = variable ^ k1;
        unchecked
        {
            (k0, k1) = (k0 + Weyl0, k1 + Weyl1);
            ulong p0 = (ulong)Multiplier0 * c0;
            keys.K1 = c1 ^ k0;
            keys.K2 = (uint)(p0 >> 32) ^ k1;
            (k0, k1) = (k0 + Weyl0, k1 + Weyl1);
            keys.K3 = k0;
            keys.K4 = (uint)p0 ^ k1;
            for (int i = 0; i < 2 * MiddleRounds; i += 2)
            {
                (k0, k1) = (k0 + Weyl0, k1 + Weyl1);
                (keys.Middle[i], keys.Middle[i + 1]) = (k0, k1);
            }

            (k0, k1) = (k0 + Weyl0, k1 + Weyl1);
            (keys.LastFirst, keys.LastSecond) = ((ulong)k0 << 32, (ulong)k1 << 32);
        }

        return keys;
    }

    /// <summary>The uniforms of a block of scenarios, a whole number of packs.</summary>
    /// <param name="keys">What <see cref="KeysFor"/> gave.</param>
    /// <param name="firstScenario">The lower word of the number of the first scenario; the block does not go beyond it.</param>
    /// <param name="first">Receives the uniforms of the even period.</param>
    /// <param name="second">Receives the uniforms of the odd period.</param>
    /// <param name="count">A multiple of the lanes of the pack.</param>
    /// <typeparam name="TPack">The pack.</typeparam>
    [MethodImpl(PackConstants.Loop)]
    internal static void Block<TPack>(in RoundKeys keys, uint firstScenario, ref double first, ref double second, nuint count)
        where TPack : struct, IPack<TPack>
    {
        TPack scenario = TPack.AddBits(TPack.CreateBits(firstScenario), TPack.Indices);
        TPack step = TPack.CreateBits((ulong)TPack.Count);
        for (nuint i = 0; i < count; i += (nuint)TPack.Count)
        {
            (TPack u, TPack v) = UniformsOf(in keys, scenario);
            TPack.Store(u, ref first, i);
            TPack.Store(v, ref second, i);
            scenario = TPack.AddBits(scenario, step);
        }
    }

    /// <summary>The two uniforms of as many scenarios as a pack has lanes.</summary>
    /// <param name="keys">What <see cref="KeysFor"/> gave.</param>
    /// <param name="scenarioLow">The lower words of the scenario numbers.</param>
    /// <typeparam name="TPack">The pack.</typeparam>
    /// <remarks>
    /// Implementation note: each 32-bit word lives in a 64-bit lane whose upper half is not looked at. The first round multiplies only the
    /// word that differs between scenarios, and the second only that which came of it, which saves a tenth. The last round needs no
    /// words taken apart: the product has one word in each half, as the uniform wants them. The rounds between are a loop, because written
    /// out they took the compiler a third of the time to a first result, and ran no faster.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TPack First, TPack Second) UniformsOf<TPack>(ref readonly RoundKeys keys, TPack scenarioLow)
        where TPack : struct, IPack<TPack>
    {
        TPack m0 = TPack.CreateBits(Multiplier0);
        TPack m1 = TPack.CreateBits(Multiplier1);
        TPack p0 = TPack.MultiplyWords(scenarioLow, m0);
        TPack p1 = TPack.MultiplyWords(TPack.SwapWords(p0) ^ TPack.CreateBits(keys.K0), m1);
        TPack c0 = TPack.SwapWords(p1) ^ TPack.CreateBits(keys.K1);
        TPack c1 = p1;
        TPack c2 = p0 ^ TPack.CreateBits(keys.K2);
        p0 = TPack.MultiplyWords(c0, m0);
        p1 = TPack.MultiplyWords(c2, m1);
        c0 = TPack.ExclusiveOr(TPack.SwapWords(p1), c1, TPack.CreateBits(keys.K3));
        c1 = p1;
        c2 = TPack.SwapWords(p0) ^ TPack.CreateBits(keys.K4);
        TPack c3 = p0;

        ref ulong key = ref Unsafe.As<MiddleKeys, ulong>(ref Unsafe.AsRef(in keys.Middle));
        for (int round = 0; round < MiddleRounds; round++)
        {
            p0 = TPack.MultiplyWords(c0, m0);
            p1 = TPack.MultiplyWords(c2, m1);
            c0 = TPack.ExclusiveOr(TPack.SwapWords(p1), c1, TPack.CreateBits(key));
            c2 = TPack.ExclusiveOr(TPack.SwapWords(p0), c3, TPack.CreateBits(Unsafe.Add(ref key, 1)));
            c1 = p1;
            c3 = p0;
            key = ref Unsafe.Add(ref key, 2);
        }

        p0 = TPack.MultiplyWords(c0, m0);
        p1 = TPack.MultiplyWords(c2, m1);
        TPack first = TPack.ExclusiveOr(p1, TPack.ShiftLeft(c1, 32), TPack.CreateBits(keys.LastFirst));
        TPack second = TPack.ExclusiveOr(p0, TPack.ShiftLeft(c3, 32), TPack.CreateBits(keys.LastSecond));
        return (ToUniform(first), ToUniform(second));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TPack ToUniform<TPack>(TPack bits)
        where TPack : struct, IPack<TPack> =>
        (TPack.ShiftRight(bits, 12) | TPack.CreateBits(BitsOfOne)) - TPack.Create(JustBelowOne);

    /// <summary>
    /// What the rounds combine with the words of the counter: keys and, in the first rounds, what follows from the words that all
    /// scenarios of a run share.
    /// </summary>
    [StructLayout(LayoutKind.Auto)]
    internal struct RoundKeys
    {
        public ulong K0;
        public ulong K1;
        public ulong K2;
        public ulong K3;
        public ulong K4;
        public MiddleKeys Middle;
        public ulong LastFirst;
        public ulong LastSecond;
    }

    /// <summary>The two keys of each of the rounds that are alike.</summary>
    [InlineArray(2 * MiddleRounds)]
    internal struct MiddleKeys
    {
        private ulong _first;
    }

    private ref struct FillKernel : IPackKernel
    {
        public Philox4x32 Random;
        public ulong Scenario;
        public uint Pair;
        public uint Variable;
        public Span<double> First;
        public Span<double> Second;

        public void Run<TPack>()
            where TPack : struct, IPack<TPack>
        {
            RoundKeys keys = Random.KeysFor((uint)(Scenario >> 32), Pair, Variable);
            int whole = First.Length & ~(TPack.Count - 1);
            Block<TPack>(
                in keys, (uint)Scenario, ref MemoryMarshal.GetReference(First), ref MemoryMarshal.GetReference(Second), (nuint)whole);
            for (int i = whole; i < First.Length; i++)
            {
                (First[i], Second[i]) = Random.Uniforms(Scenario + (ulong)i, Pair, Variable);
            }
        }
    }
}
