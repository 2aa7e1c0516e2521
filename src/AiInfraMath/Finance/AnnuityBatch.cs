using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>
/// The annuity functions for many cases at once, in <see cref="double"/>: rates, terms and amounts in, amounts out, in vectors.
/// </summary>
/// <remarks>
/// <para>
/// This is the crossing from ledger to simulation: amounts and rates are doubles, signs are those of <see cref="Annuity"/>, and
/// results are the same bits on every machine and vector width, over spans as one by one. For rates of 0 and above they are at most 8 ULP
/// off; a future value, and any result at a negative rate, at most 8 + 4 n |ln(1 + rate)| ULP. Rates near 0 lose nothing, and 0 is allowed.
/// Results beyond the range of double are infinite or zero.
/// </para>
/// <para>Terms are whole numbers of periods and integers, so that rates and terms cannot be swapped.</para>
/// </remarks>
public static class AnnuityBatch
{
    private interface IFormula
    {
        /// <param name="rate">The rate per period, above −1.</param>
        /// <param name="periods">The term, at least 1.</param>
        /// <param name="amount">What is known.</param>
        /// <param name="due">1 + rate for payments at the beginning of the period, 1 for those at the end.</param>
        static abstract TPack Invoke<TPack>(TPack rate, TPack periods, TPack amount, TPack due)
            where TPack : struct, IPack<TPack>;
    }

    /// <summary>The payment of each period (PMT) that pays back a present value.</summary>
    /// <param name="rates">The rates per period as fractions of 1; finite, above −1.</param>
    /// <param name="terms">The terms in whole periods; 1 or more. As many as rates.</param>
    /// <param name="presentValues">What is received now; as many as rates.</param>
    /// <param name="destination">Receives the payments; as long as the rates, and apart from each input or the same memory.</param>
    /// <param name="timing">When in its period each payment is due; at the end if not given.</param>
    /// <exception cref="ArgumentException">Lengths differ, or the destination overlaps an input without being the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A rate or a term is outside its range, or the timing is none of the two.</exception>
    public static void Payments(
        ReadOnlySpan<double> rates,
        ReadOnlySpan<int> terms,
        ReadOnlySpan<double> presentValues,
        Span<double> destination,
        PaymentTiming timing = PaymentTiming.EndOfPeriod) =>
        Apply<PaymentFormula>(rates, terms, presentValues, nameof(presentValues), destination, timing);

    /// <summary>What level payments are worth now (PV).</summary>
    /// <param name="rates">The rates per period as fractions of 1; finite, above −1.</param>
    /// <param name="terms">The terms in whole periods; 1 or more. As many as rates.</param>
    /// <param name="payments">The payment of each period; as many as rates.</param>
    /// <param name="destination">Receives the present values; as long as the rates, and apart from each input or the same memory.</param>
    /// <param name="timing">When in its period each payment is due; at the end if not given.</param>
    /// <exception cref="ArgumentException">Lengths differ, or the destination overlaps an input without being the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A rate or a term is outside its range, or the timing is none of the two.</exception>
    public static void PresentValues(
        ReadOnlySpan<double> rates,
        ReadOnlySpan<int> terms,
        ReadOnlySpan<double> payments,
        Span<double> destination,
        PaymentTiming timing = PaymentTiming.EndOfPeriod) =>
        Apply<PresentValueFormula>(rates, terms, payments, nameof(payments), destination, timing);

    /// <summary>What level payments are worth at the end (FV).</summary>
    /// <param name="rates">The rates per period as fractions of 1; finite, above −1.</param>
    /// <param name="terms">The terms in whole periods; 1 or more. As many as rates.</param>
    /// <param name="payments">The payment of each period; as many as rates.</param>
    /// <param name="destination">Receives the future values; as long as the rates, and apart from each input or the same memory.</param>
    /// <param name="timing">When in its period each payment is due; at the end if not given.</param>
    /// <exception cref="ArgumentException">Lengths differ, or the destination overlaps an input without being the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A rate or a term is outside its range, or the timing is none of the two.</exception>
    public static void FutureValues(
        ReadOnlySpan<double> rates,
        ReadOnlySpan<int> terms,
        ReadOnlySpan<double> payments,
        Span<double> destination,
        PaymentTiming timing = PaymentTiming.EndOfPeriod) =>
        Apply<FutureValueFormula>(rates, terms, payments, nameof(payments), destination, timing);

    /// <summary>The payment of each period; the bits are those of <see cref="Payments"/>.</summary>
    /// <param name="rate">The rate per period as a fraction of 1; finite, above −1.</param>
    /// <param name="term">The term in whole periods; 1 or more.</param>
    /// <param name="presentValue">What is received now.</param>
    /// <param name="timing">When in its period each payment is due; at the end if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The rate or the term is outside its range, or the timing is none of the two.
    /// </exception>
    public static double Payment(double rate, int term, double presentValue, PaymentTiming timing = PaymentTiming.EndOfPeriod) =>
        Single<PaymentFormula>(rate, term, presentValue, timing);

    /// <summary>What level payments are worth now; the bits are those of <see cref="PresentValues"/>.</summary>
    /// <param name="rate">The rate per period as a fraction of 1; finite, above −1.</param>
    /// <param name="term">The term in whole periods; 1 or more.</param>
    /// <param name="payment">The payment of each period.</param>
    /// <param name="timing">When in its period each payment is due; at the end if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The rate or the term is outside its range, or the timing is none of the two.
    /// </exception>
    public static double PresentValue(double rate, int term, double payment, PaymentTiming timing = PaymentTiming.EndOfPeriod) =>
        Single<PresentValueFormula>(rate, term, payment, timing);

    /// <summary>What level payments are worth at the end; the bits are those of <see cref="FutureValues"/>.</summary>
    /// <param name="rate">The rate per period as a fraction of 1; finite, above −1.</param>
    /// <param name="term">The term in whole periods; 1 or more.</param>
    /// <param name="payment">The payment of each period.</param>
    /// <param name="timing">When in its period each payment is due; at the end if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The rate or the term is outside its range, or the timing is none of the two.
    /// </exception>
    public static double FutureValue(double rate, int term, double payment, PaymentTiming timing = PaymentTiming.EndOfPeriod) =>
        Single<FutureValueFormula>(rate, term, payment, timing);

    private static double Single<TFormula>(double rate, int term, double amount, PaymentTiming timing)
        where TFormula : struct, IFormula
    {
        bool isDue = IsDue(timing);
        IfNotRate(rate, nameof(rate));
        NumericsThrow.IfNotPositive(term, nameof(term));
        return TFormula.Invoke(
            PackScalar.Create(rate), PackScalar.Create(term), PackScalar.Create(amount), PackScalar.Create(isDue ? 1 + rate : 1)).Value;
    }

    private static void Apply<TFormula>(
        ReadOnlySpan<double> rates,
        ReadOnlySpan<int> terms,
        ReadOnlySpan<double> amounts,
        string amountsName,
        Span<double> destination,
        PaymentTiming timing)
        where TFormula : struct, IFormula
    {
        NumericsThrow.IfLengthsDiffer(rates.Length, terms.Length, nameof(terms));
        NumericsThrow.IfLengthsDiffer(rates.Length, amounts.Length, amountsName);
        NumericsThrow.IfLengthsDiffer(rates.Length, destination.Length, nameof(destination));
        NumericsThrow.IfPartlyOverlapping(rates, destination, nameof(destination));
        NumericsThrow.IfPartlyOverlapping(amounts, destination, nameof(destination));
        bool isDue = IsDue(timing);

        // Before anything is written, so that an error leaves the destination as it was.
        for (int i = 0; i < rates.Length; i++)
        {
            if (!(rates[i] > -1 && rates[i] < double.PositiveInfinity && terms[i] > 0))
            {
                IfNotRate(rates[i], nameof(rates));
                NumericsThrow.IfNotPositive(terms[i], nameof(terms));
            }
        }

        var kernel = new Kernel<TFormula> { Rates = rates, Terms = terms, Amounts = amounts, Destination = destination, IsDue = isDue };
        PackWidth.Dispatch(ref kernel);
    }

    private static void IfNotRate(double rate, string argument)
    {
        if (!(rate > -1 && rate < double.PositiveInfinity))
        {
            NumericsThrow.OutOfRange(argument, rate, "a finite number above −1, which is −100 %,");
        }
    }

    private static bool IsDue(PaymentTiming timing)
    {
        if (timing is not (PaymentTiming.EndOfPeriod or PaymentTiming.BeginningOfPeriod))
        {
            NumericsThrow.OutOfRange(nameof(timing), timing, "end or beginning of the period");
        }

        return timing == PaymentTiming.BeginningOfPeriod;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TPack WhereZero<TPack>(TPack rate, TPack atZero, TPack elsewhere)
        where TPack : struct, IPack<TPack> => TPack.Choose(TPack.Equal(rate, TPack.Create(0.0)), atZero, elsewhere);

    /// <summary>PV r / ((1 + r)⁻ⁿ − 1)</summary>
    private readonly struct PaymentFormula : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TPack Invoke<TPack>(TPack rate, TPack periods, TPack amount, TPack due)
            where TPack : struct, IPack<TPack>
        {
            TPack minusPeriods = TPack.Create(0.0) - periods;
            TPack factor = VectorMath.Expm1(minusPeriods * VectorMath.Log1p(rate)) / rate;
            return amount / (WhereZero(rate, minusPeriods, factor) * due);
        }
    }

    /// <summary>PMT ((1 + r)⁻ⁿ − 1) / r</summary>
    private readonly struct PresentValueFormula : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TPack Invoke<TPack>(TPack rate, TPack periods, TPack amount, TPack due)
            where TPack : struct, IPack<TPack>
        {
            TPack minusPeriods = TPack.Create(0.0) - periods;
            TPack factor = VectorMath.Expm1(minusPeriods * VectorMath.Log1p(rate)) / rate;
            return amount * (WhereZero(rate, minusPeriods, factor) * due);
        }
    }

    /// <summary>−PMT ((1 + r)ⁿ − 1) / r</summary>
    private readonly struct FutureValueFormula : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TPack Invoke<TPack>(TPack rate, TPack periods, TPack amount, TPack due)
            where TPack : struct, IPack<TPack>
        {
            TPack factor = VectorMath.Expm1(periods * VectorMath.Log1p(rate)) / rate;
            return (TPack.Create(0.0) - amount) * (WhereZero(rate, periods, factor) * due);
        }
    }

    private ref struct Kernel<TFormula> : IPackKernel
        where TFormula : struct, IFormula
    {
        // A block of terms as doubles stays in the first-level cache.
        private const int Block = 256;

        public ReadOnlySpan<double> Rates;
        public ReadOnlySpan<int> Terms;
        public ReadOnlySpan<double> Amounts;
        public Span<double> Destination;
        public bool IsDue;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        [SkipLocalsInit]
        public void Run<TPack>()
            where TPack : struct, IPack<TPack>
        {
            Span<double> terms = stackalloc double[Block];
            for (int start = 0; start < Rates.Length; start += Block)
            {
                int length = Math.Min(Block, Rates.Length - start);
                int whole = length & -TPack.Count;
                for (int i = 0; i < length; i++)
                {
                    terms[i] = Terms[start + i];
                }

                Through<TPack>(Rates.Slice(start, whole), terms[..whole], Amounts.Slice(start, whole), Destination.Slice(start, whole));
                if (whole < length)
                {
                    // The rest, filled up with cases that have a result.
                    Span<double> rest = stackalloc double[3 * TPack.Count];
                    rest.Fill(1);
                    Span<double> rates = rest[..TPack.Count];
                    Span<double> amounts = rest.Slice(TPack.Count, TPack.Count);
                    Span<double> lastTerms = rest[(2 * TPack.Count)..];
                    Rates[(start + whole)..].CopyTo(rates);
                    Amounts[(start + whole)..].CopyTo(amounts);
                    terms[whole..length].CopyTo(lastTerms);
                    Through<TPack>(rates, lastTerms, amounts, amounts);
                    amounts[..(length - whole)].CopyTo(Destination[(start + whole)..]);
                    return;
                }
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly void Through<TPack>(
            ReadOnlySpan<double> rates, ReadOnlySpan<double> terms, ReadOnlySpan<double> amounts, Span<double> destination)
            where TPack : struct, IPack<TPack>
        {
            ref double r = ref MemoryMarshal.GetReference(rates);
            ref double n = ref MemoryMarshal.GetReference(terms);
            ref double a = ref MemoryMarshal.GetReference(amounts);
            ref double to = ref MemoryMarshal.GetReference(destination);
            TPack one = TPack.Create(1.0);
            for (nuint i = 0; i < (nuint)rates.Length; i += (nuint)TPack.Count)
            {
                TPack rate = TPack.Load(ref r, i);
                TPack.Store(TFormula.Invoke(rate, TPack.Load(ref n, i), TPack.Load(ref a, i), IsDue ? one + rate : one), ref to, i);
            }
        }
    }
}
