namespace AiInfraMath.Finance;

/// <summary>One year of a project's statement. Costs, interest and tax are positive amounts that are taken away.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <param name="Year">The year of operation; from 1.</param>
/// <param name="Revenue">The revenue.</param>
/// <param name="OperatingCost">The operating cost.</param>
/// <param name="Depreciation">The depreciation for tax.</param>
/// <param name="Interest">The interest of all debt.</param>
/// <param name="Principal">The principal paid back on all debt.</param>
/// <param name="Tax">The tax and how it came about.</param>
/// <param name="Salvage">What is received at the end of the last year.</param>
public sealed record ProjectYear<TCurrency>(
    int Year,
    Money<TCurrency> Revenue,
    Money<TCurrency> OperatingCost,
    Money<TCurrency> Depreciation,
    Money<TCurrency> Interest,
    Money<TCurrency> Principal,
    TaxYear<TCurrency> Tax,
    Money<TCurrency> Salvage)
    where TCurrency : struct, ICurrency
{
    /// <summary>Earnings before interest, tax and depreciation: revenue less operating cost.</summary>
    public Money<TCurrency> Ebitda => Revenue - OperatingCost;

    /// <summary>The result after depreciation, interest and tax.</summary>
    public Money<TCurrency> NetIncome => Ebitda - Depreciation - Interest - Tax.Tax;

    /// <summary>The cash available for debt service: earnings before interest and depreciation, after tax. Without salvage.</summary>
    public Money<TCurrency> CashAvailable => Ebitda - Tax.Tax;

    /// <summary>Interest and principal.</summary>
    public Money<TCurrency> DebtService => Interest + Principal;

    /// <summary>Cash available ÷ debt service (DSCR); null where there is no debt service.</summary>
    public decimal? DebtServiceCover => DebtService.Amount == 0 ? null : CashAvailable / DebtService;

    /// <summary>What equity receives: cash available less debt service, and the salvage; negative where equity has to pay in.</summary>
    public Money<TCurrency> EquityFlow => CashAvailable - DebtService + Salvage;
}
