using System.Numerics;
using AiInfraMath.Deals;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Deals;

/// <summary>A fraction, always in lowest terms with a positive denominator.</summary>
internal readonly record struct Rational : IComparable<Rational>
{
    private readonly BigInteger _numerator;
    private readonly BigInteger _lessOne;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (_numerator, _lessOne) = (numerator / divisor, (denominator / divisor) - 1);
    }

    private BigInteger Denominator => _lessOne + 1;

    public bool IsZero => _numerator.IsZero;

    public static implicit operator Rational(int value) => new(value, 1);

    public static Rational operator +(Rational a, Rational b) =>
        new((a._numerator * b.Denominator) + (b._numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + ((Rational)(-1) * b);

    public static Rational operator *(Rational a, Rational b) => new(a._numerator * b._numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => new(a._numerator * b.Denominator, a.Denominator * b._numerator);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public int CompareTo(Rational other) => (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    public double ToDouble() => (double)_numerator / (double)Denominator;
}

/// <summary>
/// Clearing by trying every way in which each party may end: it pays in full, it pays what it has, it pays nothing. Each way is a linear
/// system in fractions; those whose solution keeps its own assumptions are the solutions. A system that is singular is left out: of the
/// solutions it has, the greatest and the least are also solutions of another way.
/// </summary>
internal sealed record ClearingReference(int[][] Owes, int[] Cash, int[] Senior, int[] Equal, DefaultCosts Costs)
{
    private static readonly DefaultCosts[] AllCosts = [DefaultCosts.None, new(0.5m, 0.5m), new(1, 0.5m), new(0.5m, 1), new(0, 0)];

    /// <summary>Up to four parties with small whole amounts, so that many are on the edge of default.</summary>
    public static Gen<ClearingReference> Cases =>
        from size in Gen.Choose(2, 4)
        from owes in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(1, 6))).ArrayOf(size * size)
        from cash in Gen.Frequency((2, Gen.Constant(0)), (2, Gen.Choose(1, 6))).ArrayOf(size)
        from senior in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 3))).ArrayOf(size)
        from equal in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(1, 3))).ArrayOf(size)
        from costs in Gen.Elements(AllCosts)
        let matrix = Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Select(j => i == j ? 0 : owes[(i * size) + j]).ToArray()).ToArray()
        where matrix.All(row => row.Sum() > 0)
        select new ClearingReference(matrix, cash, senior, equal, costs);

    private int Size => Cash.Length;

    public ClearingReference With(int[] more) => this with { Cash = [.. Cash.Select((c, i) => c + more[i])] };

    public Clearing<USD> Clear()
    {
        // The first commitments put the parties in order.
        var commitments = new List<Commitment<USD>>();
        for (int i = 0; i < Size; i++)
        {
            for (int j = 0; j < Size; j++)
            {
                if (i != j)
                {
                    commitments.Add(new(Name(i), Name(j), new(Owes[i][j])));
                }
            }
        }

        var network = new DealNetwork<USD>(commitments.OrderByDescending(c => c.Payer == Name(0)));
        return network.Clear(
            Enumerable.Range(0, Size).Select(i => new Balance<USD>(Name(i), new(Cash[i])) { SeniorDebt = new(Senior[i]), EqualDebt = new(Equal[i]) }),
            Costs);
    }

    public (Rational[] Greatest, Rational[] Least) Extremes()
    {
        var solutions = new List<Rational[]>();
        for (int way = 0; way < (int)Math.Pow(3, Size); way++)
        {
            int[] ends = [.. Enumerable.Range(0, Size).Select(i => way / (int)Math.Pow(3, i) % 3)];
            if (Solve(ends) is { } payments && payments.Select((p, i) => Payment(i, payments) == p).All(k => k))
            {
                solutions.Add(payments);
            }
        }

        return (
            [.. Enumerable.Range(0, Size).Select(i => solutions.Max(s => s[i]))],
            [.. Enumerable.Range(0, Size).Select(i => solutions.Min(s => s[i]))]);
    }

    private static string Name(int party) => $"P{party}";

    private static Rational Part(decimal part) => new((int)(part * 2), 2);

    private int Owed(int party) => Owes[party].Sum() + Equal[party];

    private Rational Income(int party, Rational[] payments) =>
        Enumerable.Range(0, Size).Aggregate((Rational)0, (sum, j) => sum + (payments[j] * new Rational(Owes[j][party], Owed(j))));

    private Rational Payment(int party, Rational[] payments)
    {
        Rational income = Income(party, payments);
        if (Cash[party] + income >= Senior[party] + Owed(party))
        {
            return Owed(party);
        }

        Rational left = (Part(Costs.Alpha) * Cash[party]) + (Part(Costs.Beta) * income) - Senior[party];
        return left > 0 ? left : 0;
    }

    // 0: nothing, 1: what it has, 2: in full.
    private Rational[]? Solve(int[] ends)
    {
        var rows = new Rational[Size][];
        for (int i = 0; i < Size; i++)
        {
            rows[i] = new Rational[Size + 1];
            rows[i][i] = 1;
            rows[i][Size] = ends[i] == 2 ? Owed(i) : ends[i] == 1 ? (Part(Costs.Alpha) * Cash[i]) - Senior[i] : 0;
            for (int j = 0; j < Size && ends[i] == 1; j++)
            {
                rows[i][j] -= Part(Costs.Beta) * new Rational(Owes[j][i], Owed(j));
            }
        }

        for (int column = 0; column < Size; column++)
        {
            int pivot = Array.FindIndex(rows, column, r => !r[column].IsZero);
            if (pivot < 0)
            {
                return null;
            }

            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            for (int i = 0; i < Size; i++)
            {
                if (i != column && !rows[i][column].IsZero)
                {
                    Rational factor = rows[i][column] / rows[column][column];
                    rows[i] = [.. rows[i].Select((value, k) => value - (factor * rows[column][k]))];
                }
            }
        }

        return [.. rows.Select((row, i) => row[Size] / row[i])];
    }
}
