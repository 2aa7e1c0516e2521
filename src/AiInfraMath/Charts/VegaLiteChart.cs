using AiInfraMath.Notebooks;

namespace AiInfraMath.Charts;

/// <summary>A chart as a Vega-Lite specification with its data in it. Immutable, safe to share between threads.</summary>
/// <remarks>
/// Made by <see cref="FanChartSpecification"/>, <see cref="TrendChartSpecification"/>, <see cref="FleetChartSpecification"/>,
/// <see cref="SupplyStackSpecification"/>, <see cref="NetPresentValueSpecification"/>, <see cref="CostWaterfallSpecification"/>,
/// <see cref="DealFlowSpecification"/> and <see cref="BindingConstraintSpecification"/>.
/// Numbers are written in the same way in every culture; the same chart is the same text, to the last byte.
/// </remarks>
[TypeFormatterSource(typeof(VegaLiteFormatterSource), PreferredMimeTypes = [VegaLiteFormatterSource.MimeType])]
public sealed class VegaLiteChart
{
    private readonly string _members;

    /// <summary>A chart.</summary>
    /// <param name="style">Its words and theme.</param>
    /// <param name="description">What a screen reader says.</param>
    /// <param name="members">The members of the specification that follow its schema, with the closing brace.</param>
    internal VegaLiteChart(ChartStyle style, string description, string members)
    {
        (Title, Theme, Description, _members) = (style.Title, style.Theme, description, members);
    }

    /// <summary>The title; may be empty.</summary>
    public string Title { get; }

    /// <summary>What the chart shows, in words and with its main figures: for screen readers, and for a text beside the picture.</summary>
    public string Description { get; }

    /// <summary>What the chart is drawn on.</summary>
    public ChartTheme Theme { get; }

    /// <summary>The specification as JSON, to be given to Vega-Lite, Vega-Embed or a notebook.</summary>
    /// <param name="version">The version of Vega-Lite that <c>$schema</c> names; 6 by default. Nothing else depends on it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The version is neither 5 nor 6.</exception>
    public string ToJson(VegaLiteVersion version = VegaLiteVersion.V6)
    {
        string number = version switch
        {
            VegaLiteVersion.V5 => "v5",
            VegaLiteVersion.V6 => "v6",
            _ => throw new ArgumentOutOfRangeException(nameof(version), version, $"It is {version}; version 5 or 6 was expected."),
        };
        return $"{{\n  \"$schema\": \"https://vega.github.io/schema/vega-lite/{number}.json\",\n{_members}";
    }

    /// <summary>A page of its own that shows the chart, as an SVG picture.</summary>
    /// <remarks>Nothing in a title or a name can break out of its place in the page: it is escaped.</remarks>
    /// <param name="scripts">Where the scripts come from that draw it; from the network, with their hashes, by default.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scripts"/> is neither of the two.</exception>
    public string ToHtml(VegaScripts scripts = VegaScripts.Pinned) => VegaPage.Of(this, scripts);

    /// <summary>The description.</summary>
    public override string ToString() => Description;
}
