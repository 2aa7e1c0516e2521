using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiInfraMath;

/// <summary>Decimal arithmetic whose errors name the operands and the currency. The amounts of money and of prices go through it.</summary>
internal static class Ledger
{
    // Implementation note: a method with a try block is not inlined and made adding money a third slower than adding decimals. So sums
    // that cannot overflow, which are all but those of the largest numbers, do not enter one.
    private const uint SmallHigh = 1 << 30;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static decimal Add(decimal left, decimal right, string code) =>
        AreSmall(left, right) ? left + right : AddLarge(left, right, code);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static decimal Subtract(decimal left, decimal right, string code) =>
        AreSmall(left, right) ? left - right : SubtractLarge(left, right, code);

    /// <summary>Whether neither has digits of 2^94 or more, so that neither sum nor difference can reach 2^96.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool AreSmall(decimal left, decimal right) =>
        (Unsafe.As<decimal, DecimalLayout>(ref left).High | Unsafe.As<decimal, DecimalLayout>(ref right).High) < SmallHigh;

    internal static decimal Multiply(decimal amount, decimal factor, string code)
    {
        try
        {
            return amount * factor;
        }
        catch (OverflowException inner)
        {
            throw Overflow(amount, "×", factor, code, inner);
        }
    }

    internal static decimal Divide(decimal amount, decimal divisor, string code)
    {
        if (divisor == 0)
        {
            throw DivisionByZero(amount, code);
        }

        try
        {
            return amount / divisor;
        }
        catch (OverflowException inner)
        {
            throw Overflow(amount, "÷", divisor, code, inner);
        }
    }

    internal static decimal Multiply<TQuantity>(decimal amount, DecimalDigits factor, TQuantity quantity, string code)
        where TQuantity : struct, IQuantity<TQuantity>
    {
        try
        {
            return factor.MultiplyInto(amount);
        }
        catch (OverflowException inner)
        {
            throw Overflow(amount, "×", quantity, code, inner);
        }
    }

    internal static decimal Divide<TQuantity>(decimal amount, DecimalDigits divisor, TQuantity quantity, string code)
        where TQuantity : struct, IQuantity<TQuantity>
    {
        try
        {
            return divisor.DivideInto(amount);
        }
        catch (OverflowException inner)
        {
            throw Overflow(amount, "÷", quantity, code, inner);
        }
    }

    internal static DivideByZeroException DivisionByZero(decimal amount, string code) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{code} {amount} cannot be divided by zero."));

    private static OverflowException Overflow(decimal left, string operation, object right, string code, OverflowException inner) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{code} {left} {operation} {right} is beyond the range of decimal, ±7.9e28."),
            inner);

    private static decimal AddLarge(decimal left, decimal right, string code)
    {
        try
        {
            return left + right;
        }
        catch (OverflowException inner)
        {
            throw Overflow(left, "+", right, code, inner);
        }
    }

    private static decimal SubtractLarge(decimal left, decimal right, string code)
    {
        try
        {
            return left - right;
        }
        catch (OverflowException inner)
        {
            throw Overflow(left, "−", right, code, inner);
        }
    }

    /// <summary>A decimal in memory: that of the DECIMAL of OLE Automation, as interoperation relies on.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct DecimalLayout
    {
        public readonly int Flags;
        public readonly uint High;
        public readonly ulong Low;
    }
}
