namespace AiInfraMath.Sites;

/// <summary>What a site builds, as its costs see it.</summary>
internal interface ISiteAsset<TCurrency>
    where TCurrency : struct, ICurrency
{
    /// <summary>What it costs to build, without interest.</summary>
    Money<TCurrency> Capital { get; }

    /// <summary>What it costs in each year of service.</summary>
    Money<TCurrency> FixedYearly { get; }

    /// <summary>The first year of service, at whose beginning the capital is paid.</summary>
    int InService { get; }

    /// <summary>Over how many years of service the capital is recovered.</summary>
    int RecoveryYears { get; }

    /// <summary>Whether it serves in a year.</summary>
    bool Serves(int year);
}
