using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AiInfraMath.Benchmarks.Quantities;

/// <summary>
/// The same loops over <see cref="double"/> and over <see cref="Power"/>, and the machine code that they become. They work on spans
/// because some calling conventions pass a struct of one double in another register than a double; code that is inlined has no such edge.
/// </summary>
internal static class MachineCode
{
    public const string ChildCommand = "disassembly-child";

    private static readonly (string Raw, string Quantity)[] Pairs =
    [
        (nameof(AddDoubles), nameof(AddPowers)),
        (nameof(AddDoublesInPlace), nameof(AddPowersInPlace)),
        (nameof(AddDoublesInPlace), nameof(AddOneFieldsInPlace)),
        (nameof(ScaleDoubles), nameof(ScalePowers)),
        (nameof(CompareDoubles), nameof(ComparePowers)),
        (nameof(SumDoubles), nameof(SumPowers)),
        (nameof(SumDoubles), nameof(SumCastPowers)),
    ];

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AddDoubles(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> sums)
    {
        for (int i = 0; i < left.Length; i++)
        {
            double sum = left[i] + right[i];
            sums[i] = sum;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AddDoublesInPlace(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> sums)
    {
        for (int i = 0; i < left.Length; i++)
        {
            sums[i] = left[i] + right[i];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AddPowers(ReadOnlySpan<Power> left, ReadOnlySpan<Power> right, Span<Power> sums)
    {
        for (int i = 0; i < left.Length; i++)
        {
            Power sum = left[i] + right[i];
            sums[i] = sum;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AddPowersInPlace(ReadOnlySpan<Power> left, ReadOnlySpan<Power> right, Span<Power> sums)
    {
        for (int i = 0; i < left.Length; i++)
        {
            sums[i] = left[i] + right[i];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AddOneFieldsInPlace(ReadOnlySpan<OneField> left, ReadOnlySpan<OneField> right, Span<OneField> sums)
    {
        for (int i = 0; i < left.Length; i++)
        {
            sums[i] = left[i] + right[i];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ScaleDoubles(ReadOnlySpan<double> values, double factor, Span<double> products)
    {
        for (int i = 0; i < values.Length; i++)
        {
            products[i] = values[i] * factor;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ScalePowers(ReadOnlySpan<Power> values, double factor, Span<Power> products)
    {
        for (int i = 0; i < values.Length; i++)
        {
            products[i] = values[i] * factor;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int CompareDoubles(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        int smaller = 0;
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] < right[i])
            {
                smaller++;
            }
        }

        return smaller;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ComparePowers(ReadOnlySpan<Power> left, ReadOnlySpan<Power> right)
    {
        int smaller = 0;
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] < right[i])
            {
                smaller++;
            }
        }

        return smaller;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double SumDoubles(ReadOnlySpan<double> values)
    {
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += values[i];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Power SumPowers(ReadOnlySpan<Power> values)
    {
        Power sum = Power.Zero;
        for (int i = 0; i < values.Length; i++)
        {
            sum += values[i];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double SumCastPowers(ReadOnlySpan<Power> powers)
    {
        ReadOnlySpan<double> values = System.Runtime.InteropServices.MemoryMarshal.Cast<Power, double>(powers);
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += values[i];
        }

        return sum;
    }

    /// <summary>Compiles every method once, under the settings that make the runtime write its listings.</summary>
    public static int RunChild()
    {
        double[] doubles = [1, 2];
        Power[] powers = [Power.FromWatts(1), Power.FromWatts(2)];
        AddDoubles(doubles, doubles, doubles);
        AddPowers(powers, powers, powers);
        AddDoublesInPlace(doubles, doubles, doubles);
        AddPowersInPlace(powers, powers, powers);
        OneField[] fields = [new(1), new(2)];
        AddOneFieldsInPlace(fields, fields, fields);
        ScaleDoubles(doubles, 2, doubles);
        ScalePowers(powers, 2, powers);
        _ = CompareDoubles(doubles, doubles) + ComparePowers(powers, powers);
        _ = SumDoubles(doubles) + SumPowers(powers).Watts + SumCastPowers(powers);
        return 0;
    }

    /// <summary>Writes the listings of each pair side by side.</summary>
    public static int Run(string? file)
    {
        string listing = Path.GetTempFileName();
        ChildProcess.Run(
            [ChildCommand],
            ("DOTNET_JitDisasm", string.Join(' ', Pairs.SelectMany(p => new[] { p.Raw, p.Quantity }).Distinct(StringComparer.Ordinal))),
            ("DOTNET_JitStdOutFile", listing),
            ("DOTNET_JitDisasmDiffable", "1"),
            ("DOTNET_TieredCompilation", "0"));
        Dictionary<string, string[]> methods = Read(File.ReadAllLines(listing));
        File.Delete(listing);
        string text = SideBySide(methods);
        if (file is null)
        {
            Console.WriteLine(text);
        }
        else
        {
            File.WriteAllText(file, text);
        }

        return 0;
    }

    // The instructions of each method, labels included, without the comments around them.
    private static Dictionary<string, string[]> Read(string[] lines)
    {
        var methods = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (int i = 0; i < lines.Length; i++)
        {
            const string Head = "; Assembly listing for method ";
            if (lines[i].StartsWith(Head, StringComparison.Ordinal))
            {
                string name = lines[i][Head.Length..lines[i].IndexOf('(', StringComparison.Ordinal)].Split(':')[^1];
                methods[name] = [.. lines.Skip(i + 1).TakeWhile(l => !l.StartsWith(Head, StringComparison.Ordinal))
                    .Where(l => l.Length > 0 && !l.TrimStart().StartsWith(';')).Select(l => l.Split(";;")[0].TrimEnd())];
            }
        }

        return methods;
    }

    private static string SideBySide(Dictionary<string, string[]> methods)
    {
        var text = new StringBuilder();
        foreach ((string raw, string quantity) in Pairs)
        {
            string[] left = methods[raw];
            string[] right = methods[quantity];
            bool equal = left.AsSpan().SequenceEqual(right);
            text.Append(CultureInfo.InvariantCulture, $"## {raw} and {quantity}: {(equal ? "the same" : "DIFFERENT")}\n\n```text\n");
            for (int i = 0; i < Math.Max(left.Length, right.Length); i++)
            {
                text.Append((i < left.Length ? left[i] : "").PadRight(60)).Append("| ").Append(i < right.Length ? right[i] : "").Append('\n');
            }

            text.Append("```\n\n");
        }

        return text.ToString().TrimEnd() + "\n";
    }

    /// <summary>Rejected: a quantity of one plain field, whose every read from memory is an instruction of its own.</summary>
    internal readonly struct OneField(double value)
    {
        private readonly double _value = value;

        public static OneField operator +(OneField left, OneField right) => new(left._value + right._value);
    }
}
