using System.Globalization;

namespace AiInfraMath.Forecasting;

/// <summary>The lower triangular matrix L with L Lᵀ = the correlations.</summary>
internal static class CholeskyFactor
{
    private const double Tolerance = 1e-12;

    public static double[][] Of(double[][] correlations, string argument)
    {
        int count = correlations.Length;
        if (count == 0 || Array.Exists(correlations, row => row is null || row.Length != count))
        {
            throw Invalid(argument, $"It has {count} rows, and not all of them as many elements; a square matrix was expected.");
        }

        double[][] factor = Array.ConvertAll(correlations, _ => new double[count]);
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                if (!double.IsFinite(correlations[i][j]))
                {
                    throw Invalid(argument, $"Element {i}, {j} is {correlations[i][j]}; a finite number was expected.");
                }

                double expected = i == j ? 1 : correlations[j][i];
                if (!(Math.Abs(correlations[i][j] - expected) <= Tolerance))
                {
                    throw Invalid(argument, $"Element {i}, {j} is {correlations[i][j]}; {expected} was expected.");
                }

                double rest = correlations[i][j];
                for (int k = 0; k < j; k++)
                {
                    rest -= factor[i][k] * factor[j][k];
                }

                if (i == j && !(rest > 0))
                {
                    throw Invalid(argument, $"Row {i} follows from the rows before it or contradicts them; a positive definite matrix was expected.");
                }

                factor[i][j] = i == j ? Math.Sqrt(rest) : rest / factor[j][j];
            }
        }

        return factor;
    }

    private static ArgumentException Invalid(string argument, FormattableString message) =>
        new(message.ToString(CultureInfo.InvariantCulture), argument);
}
