using System.Runtime.InteropServices;

namespace AiInfraMath.Finance;

/// <summary>When in a period a flow of that period is paid.</summary>
public enum FlowTiming
{
    /// <summary>At the beginning: the first flow is now.</summary>
    BeginningOfPeriod,

    /// <summary>In the middle: the first flow is half a period from now.</summary>
    MiddleOfPeriod,

    /// <summary>At the end: the first flow is a period from now, as in the NPV function of spreadsheets.</summary>
    EndOfPeriod,
}

/// <summary>One flow of money with its time.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
/// <param name="Amount">The amount; received if positive, paid if negative.</param>
/// <param name="Year">The time in years from now, rounded by decimal at its 28th digit; now is the earliest date of dated flows.</param>
/// <param name="Date">The date of a dated flow; null for a regular one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CashFlow<TCurrency>(Money<TCurrency> Amount, decimal Year, DateOnly? Date)
    where TCurrency : struct, ICurrency;
