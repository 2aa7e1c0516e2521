using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>How income is taxed.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record TaxRules
{
    /// <summary>Makes the rules of a tax.</summary>
    /// <param name="rate">The share of taxable income that is paid, as a fraction of 1: 0.21 is 21 %. 0 to 1.</param>
    /// <param name="lossLimit">
    /// The share of a year's income that losses carried forward may take away; 0 to 1. 1, all of it, if not given; 0.8 in the United
    /// States since 2018 (26 U.S.C. § 172(a)(2)), 0.7 in Germany above a million euros from 2024 to 2027.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public TaxRules(decimal rate, decimal? lossLimit = null)
    {
        IfNotShare(rate, nameof(rate));
        LossLimit = lossLimit ?? 1;
        IfNotShare(LossLimit, nameof(lossLimit));
        Rate = rate;
    }

    /// <summary>The share of taxable income that is paid, as a fraction of 1.</summary>
    public decimal Rate { get; }

    /// <summary>The share of a year's income that losses carried forward may take away.</summary>
    public decimal LossLimit { get; }

    /// <summary>
    /// The tax of each year: a loss is carried forward without limit of time and taken from later income; credits that exceed the tax
    /// are carried forward too.
    /// </summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="income">The income of each year before losses carried forward; negative for a loss.</param>
    /// <param name="credits">The tax credits that each year earns, zero or more; as many as years, or none.</param>
    /// <exception cref="ArgumentException">There are credits, but not as many as years.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A credit is below zero.</exception>
    public IReadOnlyList<TaxYear<TCurrency>> Assess<TCurrency>(
        ReadOnlySpan<Money<TCurrency>> income, ReadOnlySpan<Money<TCurrency>> credits = default)
        where TCurrency : struct, ICurrency
    {
        if (!credits.IsEmpty)
        {
            NumericsThrow.IfLengthsDiffer(income.Length, credits.Length, nameof(credits));
        }

        var years = new TaxYear<TCurrency>[income.Length];
        Money<TCurrency> losses = default;
        Money<TCurrency> unused = default;
        for (int i = 0; i < years.Length; i++)
        {
            Money<TCurrency> earned = credits.IsEmpty ? default : credits[i];
            if (earned.Amount < 0)
            {
                NumericsThrow.OutOfRange(nameof(credits), earned, "credits of zero or more");
            }

            Money<TCurrency> positive = Money<TCurrency>.Max(income[i], default);
            Money<TCurrency> lossUsed = Money<TCurrency>.Min(losses, positive * LossLimit);
            losses += positive - income[i] - lossUsed;
            Money<TCurrency> taxable = positive - lossUsed;
            Money<TCurrency> tax = taxable * Rate;
            Money<TCurrency> creditUsed = Money<TCurrency>.Min(unused + earned, tax);
            unused += earned - creditUsed;
            years[i] = new(income[i], lossUsed, losses, taxable, creditUsed, unused, tax - creditUsed);
        }

        return years;
    }

    internal static void IfNotShare(decimal share, string argument)
    {
        if (share is < 0 or > 1)
        {
            NumericsThrow.OutOfRange(argument, share, "a share from 0 to 1");
        }
    }
}

/// <summary>The tax of one year and how it came about.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <param name="Income">The income before losses carried forward; negative for a loss.</param>
/// <param name="LossUsed">The losses of earlier years that were taken from it.</param>
/// <param name="LossCarriedForward">The losses that are left for later years.</param>
/// <param name="Taxable">The income that is taxed.</param>
/// <param name="CreditUsed">The credits that were taken from the tax.</param>
/// <param name="CreditCarriedForward">The credits that are left for later years.</param>
/// <param name="Tax">What is paid.</param>
public sealed record TaxYear<TCurrency>(
    Money<TCurrency> Income,
    Money<TCurrency> LossUsed,
    Money<TCurrency> LossCarriedForward,
    Money<TCurrency> Taxable,
    Money<TCurrency> CreditUsed,
    Money<TCurrency> CreditCarriedForward,
    Money<TCurrency> Tax)
    where TCurrency : struct, ICurrency;
