using AiInfraMath.NumberExtensions;
using AiInfraMath.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Quantities;

/// <summary>The algebra of quantities. Sums and products are associative and distributive exactly where every step is exact: whole numbers.</summary>
public class QuantityLaws
{
    private static readonly Arbitrary<int> Whole = ArbMap.Default.ArbFor<int>();
    private static readonly Arbitrary<double> Finite = ArbMap.Default.ArbFor<double>().Filter(d => double.IsFinite(d) && Math.Abs(d) < 1e280);

    [Fact]
    public void Addition_is_commutative() =>
        Law.Holds(Finite, Finite, (a, b) => a.Watts + b.Watts == b.Watts + a.Watts);

    [Fact]
    public void Addition_is_associative_on_whole_numbers() =>
        Law.Holds(Whole, Whole, Whole, (a, b, c) => (a.Watts + b.Watts) + c.Watts == a.Watts + (b.Watts + c.Watts));

    [Fact]
    public void Scaling_distributes_on_whole_numbers() =>
        Law.Holds(Whole, Whole, Whole, (a, b, c) => (b.Watts + c.Watts) * (a % 1000.0) == (b.Watts * (a % 1000.0)) + (c.Watts * (a % 1000.0)));

    [Fact]
    public void Subtraction_undoes_addition_on_whole_numbers() =>
        Law.Holds(Whole, Whole, (a, b) => a.Watts + b.Watts - b.Watts == a.Watts);

    [Fact]
    public void Order_agrees_with_the_numbers() =>
        Law.Holds(Finite, Finite, (a, b) =>
            a.Watts < b.Watts == a < b && a.Watts >= b.Watts == a >= b && Math.Sign(a.Watts.CompareTo(b.Watts)) == Math.Sign(a.CompareTo(b)));

    [Fact]
    public void Equal_values_hash_alike() =>
        Law.Holds(Finite, a => a.Watts.GetHashCode() == Power.FromWatts(a).GetHashCode());

    [Fact]
    public void Min_and_max_are_the_two_values() =>
        Law.Holds(Finite, Finite, (a, b) => Power.Min(a.Watts, b.Watts).Watts == Math.Min(a, b) && Power.Max(a.Watts, b.Watts).Watts == Math.Max(a, b));

    [Fact]
    public void Power_times_time_divides_back() =>
        Law.Holds(Whole, Whole, (watts, hours) =>
        {
            if (watts == 0 || hours is 0 || Math.Abs((long)hours) > 200_000_000)
            {
                return true;
            }

            Energy energy = watts.Watts * hours.Hours;
            return energy == hours.Hours * watts.Watts
                && energy == Energy.FromWattHours((double)watts * hours)
                && energy / hours.Hours == watts.Watts
                && energy / watts.Watts == hours.Hours;
        });

    [Fact]
    public void A_rate_times_its_denominator_is_its_numerator() =>
        Law.Holds(Whole, Whole, (grams, kilowattHours) =>
        {
            Per<Mass, Energy> rate = grams.Grams / 1.WattHours;
            Mass mass = rate * kilowattHours.WattHours;
            return Near(mass.Kilograms, grams / 1000.0 * kilowattHours) && mass == kilowattHours.WattHours * rate;
        });

    [Fact]
    public void Default_text_reads_back_to_the_same_bits() =>
        Law.Holds(Finite, a => Parses(a.Watts) && Parses(a.WattHours) && Parses(a.Kilograms) && Parses(a.Liters) && Parses(a.Flop) && Parses(a.FlopPerSecond));

    private static bool Parses<T>(T value)
        where T : struct, IQuantity<T> =>
        Quantity.Parse<T>(Quantity.Format(value, null, System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture).Equals(value);

    private static bool Near(double actual, double expected) => Math.Abs(actual - expected) <= 4e-16 * Math.Abs(expected);
}
