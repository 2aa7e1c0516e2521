namespace AiInfraMath.Claims;

/// <summary>How a printed figure is meant: as it stands, about so much, at most or at least so much.</summary>
public enum FigureBound
{
    /// <summary>As it is printed, to the last digit printed.</summary>
    AsPrinted,

    /// <summary>About so much: <c>about</c>, <c>around</c>, <c>roughly</c>, <c>nearly</c>, <c>~</c>, <c>environ</c>, <c>quelque</c>, <c>près de</c>.</summary>
    Approximate,

    /// <summary>A little less: <c>almost</c>, <c>just under</c>, <c>presque</c>.</summary>
    Almost,

    /// <summary>So much or less: <c>up to</c>, <c>as much as</c>, <c>less than</c>, <c>jusqu'à</c>, <c>au plus</c>.</summary>
    AtMost,

    /// <summary>So much or more: <c>over</c>, <c>more than</c>, <c>at least</c>, <c>plus de</c>, <c>au moins</c>, and <c>$20B+</c>.</summary>
    AtLeast,
}
