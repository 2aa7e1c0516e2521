using System.Globalization;

namespace AiInfraMath;

/// <summary>Decimal arithmetic whose errors name the operands and the currency. The amounts of money and of prices go through it.</summary>
internal static class Ledger
{
    internal static decimal Add(decimal left, decimal right, string code)
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

    internal static decimal Subtract(decimal left, decimal right, string code)
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
}
