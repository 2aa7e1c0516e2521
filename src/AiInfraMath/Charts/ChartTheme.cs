namespace AiInfraMath.Charts;

/// <summary>What a chart is drawn on.</summary>
public enum ChartTheme
{
    /// <summary>On white, for paper and light pages.</summary>
    Light,

    /// <summary>On near black, for dark pages and notebooks. The page of the chart is dark as well.</summary>
    Dark,
}
