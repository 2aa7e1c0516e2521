using System.Text;

namespace AiInfraMath;

/// <summary>What reading and writing need to know of the units of a quantity or of a rate; see <see cref="UnitTable{TQuantity}"/>.</summary>
/// <remarks>Units are rows; row 0 is the canonical one. Immutable to the outside and safe to share between threads.</remarks>
public abstract class UnitSet
{
    private protected UnitSet(string name) => Name = name;

    /// <summary>The quantity's name, as in <c>Power</c>.</summary>
    public string Name { get; }

    /// <summary>How many units a value is shown in by default.</summary>
    internal abstract int ScaleSteps { get; }

    /// <summary>The row of a step of the default scale, in ascending size.</summary>
    internal abstract int ScaleRow(int step);

    /// <summary>The row of a spelling, or a negative number if it is unknown or ambiguous.</summary>
    internal abstract int Find(ReadOnlySpan<char> spelling);

    /// <summary>The symbol that is written for a row.</summary>
    internal abstract string SymbolOf(int row);

    /// <summary>The conversion from a row's unit to the canonical one.</summary>
    internal abstract UnitConversion ConversionOf(int row);

    /// <summary>The message for a spelling that <see cref="Find"/> refused: what it could have meant.</summary>
    internal abstract string DescribeUnknown(ReadOnlySpan<char> spelling);

    /// <summary>The step of the default scale for a magnitude: the largest unit that leaves a number of at least one.</summary>
    internal int ScaleStepFor(double magnitude)
    {
        magnitude = Math.Abs(magnitude);
        bool hasSize = magnitude > 0 && double.IsFinite(magnitude);
        int step = ScaleSteps - 1;
        while (step > 0 && (hasSize ? ConversionOf(ScaleRow(step)).ConvertBack(magnitude) < 1 : ScaleRow(step) != 0))
        {
            step--;
        }

        return step;
    }

    private protected static string Join(IReadOnlyList<string> symbols)
    {
        var text = new StringBuilder();
        for (int i = 0; i < symbols.Count; i++)
        {
            text.Append(i == 0 ? "" : i == symbols.Count - 1 ? " or " : ", ").Append(symbols[i]);
        }

        return text.ToString();
    }
}
