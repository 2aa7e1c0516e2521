namespace AiInfraMath.Finance;

/// <summary>When in each period the payment of an annuity is due.</summary>
public enum PaymentTiming
{
    /// <summary>At the end of each period, an ordinary annuity: type 0 in spreadsheets.</summary>
    EndOfPeriod,

    /// <summary>At the beginning of each period, an annuity due: type 1 in spreadsheets.</summary>
    BeginningOfPeriod,
}
