namespace AiInfraMath.Charts;

/// <summary>The version of Vega-Lite that a specification says it is for. What is written is valid in both.</summary>
public enum VegaLiteVersion
{
    /// <summary>Vega-Lite 6.</summary>
    V6,

    /// <summary>Vega-Lite 5, as many notebooks have it.</summary>
    V5,
}
