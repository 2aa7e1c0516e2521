using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using AiInfraMath.Charts;
using AiInfraMath.Forecasting;
using AiInfraMath.Tests.Kit;
using AiInfraMath.Tests.Quantities;

namespace AiInfraMath.Tests.Notebooks;

/// <summary>
/// The convention by which .NET Interactive finds formatters (Formatter.TryRegisterFromFormatterSources in dotnet/interactive, last release),
/// read here as it reads it; the package tests ask the library itself where it can be restored.
/// </summary>
public class ConventionTests
{
    private const string Html = "text/html";
    private const string Plain = "text/plain";
    private const string Picture = "application/vnd.vegalite.v5+json";

    public static TheoryData<object, string> Values() => new()
    {
        { Power.FromGigawatts(75), "75 GW" },
        { Mass.FromGrams(400) / Energy.FromKilowattHours(1), "400 g/kWh" },
        { new Money<USD>(1.5m), "USD 1.5" },
        { Money.Parse("EUR 2"), "EUR 2" },
        { new Money<USD>(40m) / Power.FromWatts(1), "40 USD/W" },
        { Oil.FromBarrels(2), "2 bbl" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_its_text_in_the_current_culture(object value, string text)
    {
        Assert.Equal([Html], PreferredMimeTypes(value));
        Assert.Equal($"<span>{text}</span>", Show(value, Html));
        Assert.Equal(text, Show(value, Plain));
        using var german = new CultureScope(new CultureInfo("de-DE"));
        Assert.Equal(value.ToString(), Show(value, Plain));
    }

    [Fact]
    public void Every_quantity_has_the_attribute()
    {
        Type[] quantities = [.. typeof(Power).Assembly.GetExportedTypes().Where(t => t.IsValueType && t.GetInterface("IQuantity`1") is not null)];
        Assert.True(quantities.Length >= 7);
        Assert.All(quantities, quantity => Assert.Equal("0 ", Show(Activator.CreateInstance(quantity)!, Plain)[..2]));
    }

    [Fact]
    public void Text_is_encoded()
    {
        FanChart<Power> fan = Fan();
        Assert.Equal("<span>&lt;tag&gt;</span>", Formatters(Power.Zero).Single(f => f.MimeType == Html).Write(new Tagged()));
        Assert.Contains("<th>GW</th>", Show(fan, Html), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fan_chart_is_a_table()
    {
        FanChart<Power> fan = Fan();
        string html = Show(fan, Html);
        Assert.Equal([Html], PreferredMimeTypes(fan));
        Assert.StartsWith("<table><caption>100 scenarios, seed 0</caption><thead><tr><th>GW</th><th>mean</th><th>P5</th><th>P50</th><th>P95</th></tr>", html, StringComparison.Ordinal);
        Assert.Equal(1 + fan.Periods.Count, html.Split("<tr>").Length - 1);
        Assert.Equal(fan.ToString(), Show(fan, Plain));
    }

    [Fact]
    public void A_chart_is_drawn()
    {
        VegaLiteChart chart = FanChartSpecification.Create(Fan());
        Assert.Equal([Picture], PreferredMimeTypes(chart));
        Assert.Equal(chart.ToJson(VegaLiteVersion.V5), Show(chart, Picture));
    }

    [Fact]
    public void A_formatter_leaves_what_is_not_its_own()
    {
        Assert.All(Formatters(Fan()).Where(f => f.MimeType == Html), f => Assert.Null(f.Write(new object())));
        Assert.All(Formatters(Power.Zero), f => Assert.Null(f.Write(new object())));
    }

    private static FanChart<Power> Fan() => Projection.Run(
        Trend.FitExponential(TimeSeries.Of((2023, Power.FromGigawatts(0.2)), (2024, Power.FromGigawatts(0.6)), (2025, Power.FromGigawatts(1.9)))),
        2027,
        new() { Scenarios = 100 });

    private static string Show(object value, string mimeType) =>
        Formatters(value).Select(f => f.MimeType == mimeType ? f.Write(value) : null).First(text => text is not null)!;

    private static string[] PreferredMimeTypes(object value)
    {
        object attribute = AttributeOf(value);
        return (string[])attribute.GetType().GetProperty("PreferredMimeTypes")!.GetValue(attribute)!;
    }

    private static object AttributeOf(object value) =>
        value.GetType().GetCustomAttributes(inherit: true).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");

    // As the library does it: by name, and through a compiled call, which does not ask whether the formatter's type is public.
    private static List<(string MimeType, Func<object, string?> Write)> Formatters(object value)
    {
        object attribute = AttributeOf(value);
        object source = Activator.CreateInstance((Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!)!;
        var formatters = new List<(string, Func<object, string?>)>();
        foreach (object formatter in (IEnumerable)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!)
        {
            MethodInfo format = formatter.GetType().GetMethod("Format")!;
            ParameterExpression instance = Expression.Parameter(typeof(object));
            ParameterExpression writer = Expression.Parameter(typeof(TextWriter));
            Func<object, TextWriter, bool> call = Expression.Lambda<Func<object, TextWriter, bool>>(
                Expression.Call(Expression.Constant(formatter), format, instance, writer), instance, writer).Compile();
            formatters.Add(((string)formatter.GetType().GetProperty("MimeType")!.GetValue(formatter)!, Write));

            string? Write(object shown)
            {
                using var text = new StringWriter();
                return call(shown, text) ? text.ToString() : null;
            }
        }

        return formatters;
    }

    private sealed class Tagged : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => "<tag>";
    }
}
