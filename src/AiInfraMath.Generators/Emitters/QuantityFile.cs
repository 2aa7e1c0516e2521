using System;
using System.Globalization;

namespace AiInfraMath.Generators;

/// <summary>What the files of all aspects share.</summary>
internal static class QuantityFile
{
    public const string NotFinite =
        "<exception cref=\"global::System.ArgumentOutOfRangeException\">The value is NaN or infinite, or becomes infinite in canonical units.</exception>";

    public static CodeWriter Begin(QuantityModel q)
    {
        var code = new CodeWriter();
        return q.Namespace.Length == 0 ? code.Line() : code.Line().Line($"namespace {q.Namespace};").Line();
    }

    public static CodeWriter BeginPartial(QuantityModel q) => Begin(q).Open($"partial struct {q.Name}");

    public static string Literal(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOf('E') >= 0 || text.IndexOf('.') >= 0 ? text : text + ".0";
    }

    /// <summary>The expression that converts <paramref name="value"/> from a unit to the canonical one, in at most one operation.</summary>
    public static string ToCanonical(ExactSize size, string value) => Convert(size, value, inverse: false);

    /// <summary>The inverse of <see cref="ToCanonical"/>.</summary>
    public static string FromCanonical(ExactSize size, string value) => Convert(size, value, inverse: true);

    private static string Convert(ExactSize size, string value, bool inverse)
    {
        double factor = size.SignedFactor;
        return size == ExactSize.One ? value : $"{value} {((factor > 0) != inverse ? '*' : '/')} {Literal(Math.Abs(factor))}";
    }

    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\t", "\\t") + "\"";

    /// <summary>The unit's size as documentation: the exact number if it is short, else its leading digits.</summary>
    public static string DescribeSize(QuantityModel q, UnitModel unit)
    {
        string size = unit.Size.Denominator.IsOne
            ? unit.Size.Numerator.ToString(CultureInfo.InvariantCulture)
            : $"{unit.Size.Numerator}/{unit.Size.Denominator}";
        string source = unit.Source.Length == 0 ? "" : $" Source: {Xml(unit.Source)}.";
        return unit == q.Canonical ? "The canonical unit." + source : $"1 {unit.Symbol} = {size} {q.Canonical.Symbol}, exactly.{source}";
    }

    /// <summary>A unit's name in running text: <c>megawatt hours</c>.</summary>
    public static string Words(string name) => new QuantityModel("", name, "", default, default, 0, 0, default).Words;
}
