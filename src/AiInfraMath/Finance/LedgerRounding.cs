using System.Runtime.InteropServices;
using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>
/// To what the entries of a schedule are rounded. Whatever it is, a schedule adds up exactly: its last entry takes the difference.
/// </summary>
/// <remarks>The default value is <see cref="Unrounded"/>. Immutable, safe to share between threads.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LedgerRounding
{
    // As many digits as a sum of a few thousand entries leaves of the 28 of a decimal.
    private const int ExactDigits = 24;
    private const int MostPlaces = 28;

    private readonly Kind _kind;
    private readonly int _places;
    private readonly MidpointRounding _mode;

    private LedgerRounding(Kind kind, int places, MidpointRounding mode) => (_kind, _places, _mode) = (kind, places, mode);

    private enum Kind
    {
        Unrounded,
        MinorUnit,
        Places,
    }

    /// <summary>Not to cents, but to 24 digits of the largest amount, so that sums of entries are exact within decimal's 28.</summary>
    public static LedgerRounding Unrounded => default;

    /// <summary>To the minor unit of the currency, as in cents.</summary>
    /// <param name="mode">What to do with halves; to even if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mode is none of the framework's.</exception>
    public static LedgerRounding MinorUnit(MidpointRounding mode = MidpointRounding.ToEven) => new(Kind.MinorUnit, 0, Known(mode));

    /// <summary>To a number of decimal places.</summary>
    /// <param name="decimals">0 to 28.</param>
    /// <param name="mode">What to do with halves; to even if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static LedgerRounding Decimals(int decimals, MidpointRounding mode = MidpointRounding.ToEven)
    {
        if (decimals is < 0 or > MostPlaces)
        {
            NumericsThrow.OutOfRange(nameof(decimals), decimals, "0 to 28");
        }

        return new(Kind.Places, decimals, Known(mode));
    }

    /// <summary>What rounds entries of a schedule whose largest amount is known.</summary>
    /// <exception cref="ArgumentException">The currency has no minor unit, and that is what to round to.</exception>
    internal Func<BigReal, Money<TCurrency>> For<TCurrency>(Money<TCurrency> largest, string argument)
        where TCurrency : struct, ICurrency
    {
        int places = _kind switch
        {
            Kind.Places => _places,
            Kind.MinorUnit => TCurrency.MinorUnits
                ?? throw new ArgumentException($"{TCurrency.Code} has no minor unit to round to; give a number of decimals.", argument),
            _ => Math.Clamp(ExactDigits - WholeDigits(largest.Amount), 0, MostPlaces),
        };
        MidpointRounding mode = _mode;
        return value => new(decimal.Round(value.ToDecimal("An entry of the schedule"), places, mode));
    }

    private static int WholeDigits(decimal amount)
    {
        int digits = 0;
        for (decimal rest = Math.Abs(amount); rest >= 1; rest /= 10)
        {
            digits++;
        }

        return digits;
    }

    private static MidpointRounding Known(MidpointRounding mode)
    {
        if (!Enum.IsDefined(mode))
        {
            NumericsThrow.OutOfRange(nameof(mode), mode, "a rounding of the framework");
        }

        return mode;
    }
}
