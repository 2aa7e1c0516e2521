using FsCheck;
using FsCheck.Fluent;

namespace AiInfraMath.Tests.Monetary;

/// <summary>Amounts for laws.</summary>
internal static class MoneyArbitraries
{
    /// <summary>Any decimal: every sign, scale and size.</summary>
    public static Arbitrary<decimal> AnyAmount { get; } = Arb.From(
        from low in ArbMap.Default.GeneratorFor<int>()
        from middle in Gen.OneOf(Gen.Constant(0), Gen.Choose(int.MinValue, int.MaxValue))
        from high in Gen.OneOf(Gen.Constant(0), Gen.Constant(0), Gen.Choose(int.MinValue, int.MaxValue))
        from negative in ArbMap.Default.GeneratorFor<bool>()
        from scale in Gen.Choose(0, 28)
        select new decimal(low, middle, high, negative, (byte)scale));

    /// <summary>Amounts of up to 9 digits and 6 decimals: sums and products of a few of them are exact.</summary>
    public static Arbitrary<decimal> SmallAmount { get; } = Arb.From(
        from digits in Gen.Choose(-999_999_999, 999_999_999)
        from scale in Gen.Choose(0, 6)
        select new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)scale));

    public static Arbitrary<Money<USD>> SmallMoney { get; } = Arb.From(SmallAmount.Generator.Select(amount => new Money<USD>(amount)));

    public static Arbitrary<Money<USD>> AnyMoney { get; } = Arb.From(AnyAmount.Generator.Select(amount => new Money<USD>(amount)));

    /// <summary>Finite doubles of every size.</summary>
    public static Arbitrary<double> FiniteDouble { get; } = Arb.From(
        Gen.OneOf(
            Gen.Choose(int.MinValue, int.MaxValue).Select(n => (double)n),
            from digits in Gen.Choose(-999_999, 999_999)
            from exponent in Gen.Choose(-12, 12)
            select digits * Math.Pow(10, exponent),
            from high in Gen.Choose(int.MinValue, int.MaxValue)
            from low in Gen.Choose(int.MinValue, int.MaxValue)
            let value = BitConverter.Int64BitsToDouble(((long)high << 32) | (uint)low)
            select double.IsFinite(value) ? value : 0));
}
