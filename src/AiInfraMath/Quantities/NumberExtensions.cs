using System.Numerics;

namespace AiInfraMath.NumberExtensions;

/// <summary>
/// Large numbers and durations as properties of a number: <c>100.Million</c>, <c>2.5.Trillion</c>, <c>5.Years</c>. Opt in with
/// <c>using AiInfraMath.NumberExtensions;</c>.
/// </summary>
/// <remarks>
/// Short scale throughout: a billion is 10⁹ (French <i>milliard</i>) and a trillion 10¹² (French <i>billion</i>). Whole numbers become
/// <see cref="double"/>, so that <c>10.Million / 4.Million</c> is 2.5 and not 2; for money write a decimal, <c>500m.Billion</c>.
/// A <see cref="char"/> has these properties too, with its code as the number: .NET counts it among the integers, and no constraint
/// keeps it out.
/// </remarks>
public static class NumberScales
{
    /// <summary>Properties of whole numbers.</summary>
    /// <typeparam name="TInteger">The integer type; its value is taken as a <see cref="double"/>.</typeparam>
    /// <param name="value">The number.</param>
    extension<TInteger>(TInteger value)
        where TInteger : IBinaryInteger<TInteger>
    {
        /// <summary>Times 10³.</summary>
        public double Thousand => double.CreateChecked(value) * 1e3;

        /// <summary>Times 10⁶.</summary>
        public double Million => double.CreateChecked(value) * 1e6;

        /// <summary>Times 10⁹, the short-scale billion (French milliard).</summary>
        public double Billion => double.CreateChecked(value) * 1e9;

        /// <summary>Times 10¹², the short-scale trillion (French billion).</summary>
        public double Trillion => double.CreateChecked(value) * 1e12;

        /// <summary>This number of hours.</summary>
        public TimeSpan Hours => Durations.FromHours(double.CreateChecked(value));

        /// <summary>This number of days of 24 hours.</summary>
        public TimeSpan Days => Durations.FromHours(double.CreateChecked(value) * 24);

        /// <summary>This number of years of operation of 8760 hours.</summary>
        public TimeSpan Years => Durations.FromYears(double.CreateChecked(value));
    }

    /// <summary>Properties of floating-point numbers.</summary>
    /// <param name="value">The number.</param>
    extension(double value)
    {
        /// <summary>Times 10³.</summary>
        public double Thousand => value * 1e3;

        /// <summary>Times 10⁶.</summary>
        public double Million => value * 1e6;

        /// <summary>Times 10⁹, the short-scale billion (French milliard).</summary>
        public double Billion => value * 1e9;

        /// <summary>Times 10¹², the short-scale trillion (French billion).</summary>
        public double Trillion => value * 1e12;

        /// <summary>This number of hours, to the nearest tick of 100 ns.</summary>
        /// <exception cref="OverflowException">The number is NaN or too large for a <see cref="TimeSpan"/>.</exception>
        public TimeSpan Hours => Durations.FromHours(value);

        /// <summary>This number of days of 24 hours, to the nearest tick of 100 ns.</summary>
        /// <exception cref="OverflowException">The number is NaN or too large for a <see cref="TimeSpan"/>.</exception>
        public TimeSpan Days => Durations.FromHours(value * 24);

        /// <summary>This number of years of operation of 8760 hours, to the nearest tick of 100 ns.</summary>
        /// <exception cref="OverflowException">The number is NaN or too large for a <see cref="TimeSpan"/>.</exception>
        public TimeSpan Years => Durations.FromYears(value);
    }

    /// <summary>Properties of floating-point numbers of single precision, widened to <see cref="double"/> first: <c>0.1f</c> is not 0.1.</summary>
    /// <param name="value">The number.</param>
    extension(float value)
    {
        /// <summary>Times 10³.</summary>
        public double Thousand => (double)value * 1e3;

        /// <summary>Times 10⁶.</summary>
        public double Million => (double)value * 1e6;

        /// <summary>Times 10⁹, the short-scale billion (French milliard).</summary>
        public double Billion => (double)value * 1e9;

        /// <summary>Times 10¹², the short-scale trillion (French billion).</summary>
        public double Trillion => (double)value * 1e12;

        /// <summary>This number of hours, to the nearest tick of 100 ns.</summary>
        /// <exception cref="OverflowException">The number is NaN or too large for a <see cref="TimeSpan"/>.</exception>
        public TimeSpan Hours => Durations.FromHours(value);

        /// <summary>This number of days of 24 hours, to the nearest tick of 100 ns.</summary>
        /// <exception cref="OverflowException">The number is NaN or too large for a <see cref="TimeSpan"/>.</exception>
        public TimeSpan Days => Durations.FromHours((double)value * 24);

        /// <summary>This number of years of operation of 8760 hours, to the nearest tick of 100 ns.</summary>
        /// <exception cref="OverflowException">The number is NaN or too large for a <see cref="TimeSpan"/>.</exception>
        public TimeSpan Years => Durations.FromYears(value);
    }

    /// <summary>Properties of decimal numbers, for money: exact.</summary>
    /// <param name="value">The number.</param>
    extension(decimal value)
    {
        /// <summary>Times 10³, exactly.</summary>
        /// <exception cref="OverflowException">The product is larger than a <see cref="decimal"/> can hold.</exception>
        public decimal Thousand => value * 1e3m;

        /// <summary>Times 10⁶, exactly.</summary>
        /// <exception cref="OverflowException">The product is larger than a <see cref="decimal"/> can hold.</exception>
        public decimal Million => value * 1e6m;

        /// <summary>Times 10⁹, the short-scale billion (French milliard), exactly.</summary>
        /// <exception cref="OverflowException">The product is larger than a <see cref="decimal"/> can hold.</exception>
        public decimal Billion => value * 1e9m;

        /// <summary>Times 10¹², the short-scale trillion (French billion), exactly.</summary>
        /// <exception cref="OverflowException">The product is larger than a <see cref="decimal"/> can hold.</exception>
        public decimal Trillion => value * 1e12m;
    }
}
