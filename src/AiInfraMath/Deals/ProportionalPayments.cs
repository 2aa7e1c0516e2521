using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace AiInfraMath.Deals;

/// <summary>
/// Payments of parties that pay all they have in proportion to what they owe: the linear system p = c + M p of those parties.
/// </summary>
/// <remarks>
/// MathNet.Numerics factorises the matrix in doubles; the residuals are taken in decimals and the solution corrected until they are what
/// rounding of decimals leaves. Source: N. J. Higham, "Accuracy and Stability of Numerical Algorithms" (2002), chapter 12, iterative
/// refinement.
/// </remarks>
internal static class ProportionalPayments
{
    // Each step gains some 15 digits, fewer where the system is nearly singular; a decimal has 28.
    private const int MostSteps = 30;
    private const double Unit = 1;

    /// <summary>Solves for some parties, given what the others pay.</summary>
    /// <param name="problem">The network.</param>
    /// <param name="unknown">The parties whose payments are sought.</param>
    /// <param name="payments">What all pay; those of the unknown are replaced.</param>
    /// <param name="bounds">What nobody exceeds.</param>
    public static void Solve(ClearingProblem problem, int[] unknown, decimal[] payments, decimal[] bounds)
    {
        LU<double> factors = Matrix(problem, unknown).LU();
        decimal smallest = decimal.MaxValue;
        for (int step = 0; step < MostSteps; step++)
        {
            decimal[] residuals = Array.ConvertAll(unknown, i => problem.LeftInDefault(i, payments) - payments[i]);
            decimal largest = residuals.Max(Math.Abs);
            if (largest >= smallest || largest == 0)
            {
                return;
            }

            smallest = largest;
            Vector<double> right = Vector<double>.Build.Dense(residuals.Length, i => (double)(residuals[i] / largest));
            Vector<double> correction = factors.Solve(right) * (double)largest;
            for (int k = 0; k < unknown.Length; k++)
            {
                int party = unknown[k];
                payments[party] = Corrected(payments[party], correction[k], bounds[party]);
            }
        }
    }

    // Where the matrix is singular to rounding, money goes round without end, and the bound is what stops it.
    private static decimal Corrected(decimal payment, double correction, decimal bound)
    {
        if (correction < -(double)bound)
        {
            return 0;
        }

        return correction <= (double)bound ? Math.Clamp(payment + (decimal)correction, 0, bound) : bound;
    }

    private static Matrix<double> Matrix(ClearingProblem problem, int[] unknown)
    {
        var places = new Dictionary<int, int>();
        for (int k = 0; k < unknown.Length; k++)
        {
            places.Add(unknown[k], k);
        }

        Matrix<double> matrix = Matrix<double>.Build.DenseDiagonal(unknown.Length, Unit);
        foreach (int party in unknown)
        {
            foreach ((int payer, decimal amount) in problem.Claims(party))
            {
                if (places.TryGetValue(payer, out int column))
                {
                    matrix[places[party], column] -= (double)(problem.Costs.Beta * amount / problem.Owed[payer]);
                }
            }
        }

        return matrix;
    }
}
