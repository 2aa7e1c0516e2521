namespace AiInfraMath.Grids;

/// <summary>The kinds of power station whose generation the catalogue of grids tells apart.</summary>
public enum GenerationSource
{
    /// <summary>Coal.</summary>
    Coal,

    /// <summary>Natural gas.</summary>
    Gas,

    /// <summary>Nuclear fission.</summary>
    Nuclear,

    /// <summary>Hydropower.</summary>
    Hydro,

    /// <summary>Wind.</summary>
    Wind,

    /// <summary>Solar.</summary>
    Solar,
}
