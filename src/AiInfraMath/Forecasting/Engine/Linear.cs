
namespace AiInfraMath.Forecasting;

/// <summary>A node some periods ago, times a coefficient for each period.</summary>
internal sealed record Term(Node Node, int Lag, double[] Coefficients);

/// <summary>
/// A constant and a sum of nodes with coefficients, both with a value for each period. What users add, subtract and convert stays such a
/// form, and takes no step of its own until something needs its values.
/// </summary>
internal sealed class Linear(double[] constants, Term[] terms)
{
    public double[] Constants { get; } = constants;

    public Term[] Terms { get; } = terms;

    public int Periods => Constants.Length;

    /// <summary>Whether every period has the same value, drawn or known once for a scenario.</summary>
    public bool IsOnce =>
        Array.TrueForAll(Constants, c => c == Constants[0])
        && Array.TrueForAll(Terms, static t => t.Node.IsOnce && Array.TrueForAll(t.Coefficients, c => c == t.Coefficients[0]));

    /// <summary>The node that this is, if it is just one as it stands.</summary>
    public Term? Single =>
        Terms.Length == 1 && Array.TrueForAll(Constants, static c => c == 0) && Array.TrueForAll(Terms[0].Coefficients, static c => c == 1)
            ? Terms[0]
            : null;

    public static Linear Constant(double[] values) => new(values, []);

    public static Linear Same(double value, int periods) => new(Repeated(value, periods), []);

    public static Linear Of(Node node, int periods) => new(new double[periods], [new Term(node, 0, Repeated(1, periods))]);

    /// <summary>A number for each period, which is the same.</summary>
    /// <remarks>Implementation note: a plain loop; that of the framework would have to be compiled before the first model is built.</remarks>
    public static double[] Repeated(double value, int periods)
    {
        double[] values = new double[periods];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = value;
        }

        return values;
    }

    public Linear Add(Linear other)
    {
        var sum = new List<Term>(Terms);
        foreach (Term term in other.Terms)
        {
            int same = sum.FindIndex(t => ReferenceEquals(t.Node, term.Node) && t.Lag == term.Lag);
            if (same < 0)
            {
                sum.Add(term);
            }
            else
            {
                sum[same] = term with { Coefficients = Zip(sum[same].Coefficients, term.Coefficients, static (a, b) => a + b) };
            }
        }

        _ = sum.RemoveAll(static t => Array.TrueForAll(t.Coefficients, static c => c == 0));
        return new Linear(Zip(Constants, other.Constants, static (a, b) => a + b), [.. sum]);
    }

    public Linear Scale(double[] factors) => new(
        Zip(Constants, factors, static (a, b) => a * b),
        Array.ConvertAll(Terms, t => t with { Coefficients = Zip(t.Coefficients, factors, static (a, b) => a * b) }));

    public Linear Scale(double factor) => new(
        Array.ConvertAll(Constants, c => c * factor),
        Array.ConvertAll(Terms, t => t with { Coefficients = Array.ConvertAll(t.Coefficients, c => c * factor) }));

    /// <summary>The values some periods ago; before the first period with the coefficients of the first.</summary>
    public Linear Lag(int periods) => new(
        Shift(Constants, periods),
        Array.ConvertAll(Terms, t => new Term(
                t.Node.Laggable(Periods), t.Node.IsOnce ? 0 : t.Lag + periods, Shift(t.Coefficients, periods))));

    /// <summary>1 less the values.</summary>
    public Linear Complement() => Same(1, Periods).Add(Scale(-1));

    /// <summary>The same values as one node, so that looking back at them does not compute them again.</summary>
    public Linear Kept() => Single is null ? Of(new LinearNode(this) { IsOnce = IsOnce }, Periods) : this;

    /// <summary>A central value before the first period: that of the medians of what is drawn.</summary>
    public double TypicalStart() => Constants[0] + Terms.Sum(static t => t.Coefficients[0] * t.Node.TypicalStart);

    /// <summary>The values before the first period, with the coefficients of the first: the same in all periods.</summary>
    public Linear AtStart()
    {
        Linear sum = Same(Constants[0], Periods);
        foreach (Term term in Terms)
        {
            Linear start = term.Node.IsOnce ? Of(term.Node, Periods) : term.Node.StartForm(Periods);
            sum = sum.Add(start.Scale(term.Coefficients[0]));
        }

        return sum;
    }

    private static double[] Shift(double[] values, int periods)
    {
        double[] shifted = new double[values.Length];
        for (int i = 0; i < shifted.Length; i++)
        {
            shifted[i] = values[Math.Max(0, i - periods)];
        }

        return shifted;
    }

    private static double[] Zip(double[] a, double[] b, Func<double, double, double> combine)
    {
        double[] result = new double[a.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = combine(a[i], b[i]);
        }

        return result;
    }
}
