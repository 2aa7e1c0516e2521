using AiInfraMath.Numerics;

namespace AiInfraMath.Finance;

/// <summary>A recovery class of the U.S. Modified Accelerated Cost Recovery System.</summary>
public enum MacrsClass
{
    /// <summary>3 years.</summary>
    ThreeYears,

    /// <summary>5 years: computers, servers, solar and wind plants.</summary>
    FiveYears,

    /// <summary>7 years.</summary>
    SevenYears,

    /// <summary>10 years.</summary>
    TenYears,

    /// <summary>15 years: land improvements, gas turbines.</summary>
    FifteenYears,

    /// <summary>20 years: transmission, most other power plants.</summary>
    TwentyYears,
}

/// <summary>IRS Publication 946, Table A-1: MACRS by the half-year convention, in per cent of the basis.</summary>
public static class MacrsTable
{
    private static readonly decimal[] _three = [33.33m, 44.45m, 14.81m, 7.41m];

    private static readonly decimal[] _five = [20.00m, 32.00m, 19.20m, 11.52m, 11.52m, 5.76m];

    private static readonly decimal[] _seven = [14.29m, 24.49m, 17.49m, 12.49m, 8.93m, 8.92m, 8.93m, 4.46m];

    private static readonly decimal[] _ten = [10.00m, 18.00m, 14.40m, 11.52m, 9.22m, 7.37m, 6.55m, 6.55m, 6.56m, 6.55m, 3.28m];

    private static readonly decimal[] _fifteen =
        [5.00m, 9.50m, 8.55m, 7.70m, 6.93m, 6.23m, 5.90m, 5.90m, 5.91m, 5.90m, 5.91m, 5.90m, 5.91m, 5.90m, 5.91m, 2.95m];

    private static readonly decimal[] _twenty =
    [
        3.750m, 7.219m, 6.677m, 6.177m, 5.713m, 5.285m, 4.888m, 4.522m, 4.462m, 4.461m, 4.462m, 4.461m, 4.462m, 4.461m, 4.462m, 4.461m, 4.462m,
        4.461m, 4.462m, 4.461m, 2.231m,
    ];

    /// <summary>The percentages of a class, year by year, one more than the class has years; they sum to 100.</summary>
    /// <param name="recovery">The class.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the table.</exception>
    public static IReadOnlyList<decimal> Percentages(MacrsClass recovery)
    {
        switch (recovery)
        {
            case MacrsClass.ThreeYears:
                return Array.AsReadOnly(_three);
            case MacrsClass.FiveYears:
                return Array.AsReadOnly(_five);
            case MacrsClass.SevenYears:
                return Array.AsReadOnly(_seven);
            case MacrsClass.TenYears:
                return Array.AsReadOnly(_ten);
            case MacrsClass.FifteenYears:
                return Array.AsReadOnly(_fifteen);
            case MacrsClass.TwentyYears:
                return Array.AsReadOnly(_twenty);
            default:
                NumericsThrow.OutOfRange(nameof(recovery), recovery, "a class of 3, 5, 7, 10, 15 or 20 years");
                return [];
        }
    }
}
