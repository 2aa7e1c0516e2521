using System.Numerics.Tensors;
using AiInfraMath.Forecasting;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace AiInfraMath.Benchmarks.Forecasting;

/// <summary>
/// Capacity from 1.9 GW, growing lognormally (drift 0.5, volatility 0.3) for ten years; energy at 70 % use and a PUE of 1.2; revenue,
/// operating cost and capital; free cash flow discounted at 10 %. Written in each of the ways that are compared.
/// </summary>
internal static class ReferenceWorkload
{
    public const int Years = 10;
    private const int Block = 1024;
    private const double Drift = 0.5 - (0.3 * 0.3 / 2);
    private const double Sigma = 0.3;

    /// <summary>A loop with <see cref="Random"/> and <see cref="Math"/>, scenario by scenario.</summary>
    public static double[] Naive(int scenarios, double[][]? columns)
    {
        var random = new Random(1);
        double[] means = new double[Years + 1];
        for (int s = 0; s < scenarios; s++)
        {
            double c = 1.9;
            double value = 0;
            double discount = 1;
            for (int t = 0; t < Years; t++)
            {
                double z = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
                Step(z, ref c, ref value, ref discount);
                means[t] += c;
                if (columns is not null)
                {
                    columns[t][s] = c;
                }
            }

            means[Years] += value;
            if (columns is not null)
            {
                columns[Years][s] = value;
            }
        }

        return Divide(means, scenarios);
    }

    /// <summary>The same loop with the normals of MathNet.Numerics, drawn in bulk.</summary>
    public static double[] MathNet(int scenarios, double[][]? columns)
    {
        var random = new Xoshiro256StarStar(1);
        double[] means = new double[Years + 1];
        double[] normals = new double[Years * Block];
        for (int first = 0; first < scenarios; first += Block)
        {
            Normal.Samples(random, normals, 0, 1);
            for (int i = 0; i < Math.Min(Block, scenarios - first); i++)
            {
                double c = 1.9;
                double value = 0;
                double discount = 1;
                for (int t = 0; t < Years; t++)
                {
                    Step(normals[(Years * i) + t], ref c, ref value, ref discount);
                    means[t] += c;
                    if (columns is not null)
                    {
                        columns[t][first + i] = c;
                    }
                }

                means[Years] += value;
                if (columns is not null)
                {
                    columns[Years][first + i] = value;
                }
            }
        }

        return Divide(means, scenarios);
    }

    /// <summary>Blocks of TensorPrimitives, with Box–Muller from bulk uniforms.</summary>
    public static double[] Tensors(int scenarios)
    {
        var random = new Xoshiro256StarStar(1);
        double[] means = new double[Years + 1];
        double[] u = new double[Block / 2];
        double[] v = new double[Block / 2];
        double[] sin = new double[Block / 2];
        double[] z = new double[Block];
        double[] c = new double[Block];
        double[] before = new double[Block];
        double[] built = new double[Block];
        double[] value = new double[Block];
        const double Margin = 10.5 - (0.06 * 8.760 * 0.7 * 1.2);
        for (int first = 0; first < scenarios; first += Block)
        {
            Array.Fill(c, 1.9);
            Array.Clear(value);
            double discount = 1;
            for (int t = 0; t < Years; t++)
            {
                random.NextDoubles(u);
                random.NextDoubles(v);
                TensorPrimitives.Subtract(1.0, u, u);
                TensorPrimitives.Log(u, u);
                TensorPrimitives.Multiply(u, -2.0, u);
                TensorPrimitives.Sqrt(u, u);
                TensorPrimitives.Multiply(v, 2 * Math.PI, v);
                TensorPrimitives.Sin(v, sin);
                TensorPrimitives.Cos(v, v);
                TensorPrimitives.Multiply(u, v, z.AsSpan(0, Block / 2));
                TensorPrimitives.Multiply(u, sin, z.AsSpan(Block / 2));
                TensorPrimitives.Multiply(z, Sigma, z);
                TensorPrimitives.Add(z, Drift, z);
                TensorPrimitives.Exp(z, z);
                c.CopyTo(before, 0);
                TensorPrimitives.Multiply(c, z, c);
                discount /= 1.1;
                TensorPrimitives.Subtract(c, before, built);
                TensorPrimitives.Max(built, 0.0, built);
                TensorPrimitives.MultiplyAdd(c, Margin * discount, value, value);
                TensorPrimitives.MultiplyAdd(built, -40 * discount, value, value);
                means[t] += TensorPrimitives.Sum<double>(c);
            }

            means[Years] += TensorPrimitives.Sum<double>(value);
        }

        return Divide(means, scenarios);
    }

    /// <summary>The order statistics of each column at 5, 50 and 95 %, by sorting.</summary>
    public static double[] SortedPercentiles(double[][] columns)
    {
        double[] found = new double[3 * columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            Array.Sort(columns[i]);
            found[3 * i] = columns[i][(int)(0.05 * (columns[i].Length - 1))];
            found[(3 * i) + 1] = columns[i][(int)(0.5 * (columns[i].Length - 1))];
            found[(3 * i) + 2] = columns[i][(int)(0.95 * (columns[i].Length - 1))];
        }

        return found;
    }

    /// <summary>The workload as a model of the library.</summary>
    public static ProjectionModel Model(bool withPercentiles)
    {
        var model = new ProjectionModel(2025, Years);
        Series<Power> capacity = model.Lognormal(Power.FromGigawatts(1.9), drift: 0.5, volatility: Sigma);
        Series<Energy> energy = capacity.To(p => Energy.FromTerawattHours(p.Gigawatts * 8.760 * 0.7 * 1.2));
        Series<Money<USD>> revenue = capacity.To(p => Money<USD>.FromDouble(p.Gigawatts * 10.5e9));
        Series<Money<USD>> operatingCost = energy.To(e => Money<USD>.FromDouble(e.TerawattHours * 0.06e9));
        Series<Money<USD>> capital = capacity.Increase().To(p => Money<USD>.FromDouble(p.Gigawatts * 40e9));
        Outcome<Money<USD>> value = (revenue - operatingCost - capital).PresentValue(0.10);
        _ = model.ObserveMean(capacity);
        _ = model.ObserveMean(value);
        if (withPercentiles)
        {
            _ = model.ObservePercentiles(capacity);
            _ = model.ObservePercentiles(value);
        }

        return model;
    }

    private static void Step(double z, ref double c, ref double value, ref double discount)
    {
        double before = c;
        c *= Math.Exp(Drift + (Sigma * z));
        double energy = c * 8.760 * 0.7 * 1.2;
        double flow = (10.5 * c) - (0.06 * energy) - (40 * Math.Max(0, c - before));
        discount /= 1.1;
        value += flow * discount;
    }

    private static double[] Divide(double[] sums, int count)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] /= count;
        }

        return sums;
    }
}
