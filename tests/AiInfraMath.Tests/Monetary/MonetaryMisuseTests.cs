using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Monetary;

/// <summary>Sums that have no meaning must not compile; their neighbours must, with the type that the meaning has.</summary>
public class MonetaryMisuseTests
{
    [Theory]
    [InlineData("usd + eur", "CS0019")]
    [InlineData("usd - eur", "CS0019")]
    [InlineData("usd < eur", "CS0019")]
    [InlineData("usd == eur", "CS0019")]
    [InlineData("usd / eur", "CS0019")]
    [InlineData("5m + usd", "CS0019")]
    [InlineData("usd + 5m", "CS0019")]
    [InlineData("usd + 5", "CS0019")]
    [InlineData("5m - usd", "CS0019")]
    [InlineData("money + 5m", "CS0019")]
    [InlineData("5m - money", "CS0019")]
    [InlineData("5m + money", "CS0019")]
    [InlineData("money * money", "CS0019")]
    [InlineData("money * 0.5", "CS0019")]
    [InlineData("money < 5m", "CS0019")]
    [InlineData("(decimal)money", "CS0030")]
    [InlineData("usd = money", "CS0266")]
    [InlineData("eur = usd * rate", "CS0019")]
    [InlineData("eur * rate + eur", "CS0019")]
    [InlineData("rate * rate", "CS0019")]
    [InlineData("eur + usd / rate * rate", "CS0019")]
    [InlineData("price * (power / energy)", "CS0019")]
    [InlineData("usd * usd", "CS0019")]
    [InlineData("usd * 0.5", "CS0019")]
    [InlineData("usd / 0.5", "CS0019")]
    [InlineData("5m / usd", "CS0019")]
    [InlineData("usd < 5m", "CS0019")]
    [InlineData("(Money<USD>)5m", "CS0030")]
    [InlineData("(decimal)usd", "CS0030")]
    [InlineData("(Money<EUR>)usd", "CS0030")]
    [InlineData("usd = 5.0", "CS0029")]
    [InlineData("usd = 5m", "CS0029")]
    [InlineData("usd * energy", "CS0019")]
    [InlineData("energy / usd", "CS0019")]
    [InlineData("price + usd", "CS0019")]
    [InlineData("price * power", "CS0019")]
    [InlineData("price * price", "CS0019")]
    [InlineData("price + (usd / power)", "CS0019")]
    [InlineData("eur / price", "CS0019")]
    [InlineData("price * 0.5", "CS0019")]
    [InlineData("price + 5m", "CS0019")]
    [InlineData("price.In(Power.Units.Watts)", "CS1503")]
    [InlineData("new Money<string>(5)", "CS0453")]
    public void A_mistake_is_a_compiler_error(string expression, string error) => Assert.Contains(
        error, string.Join('\n', Compiler.Problems(Program($"object x = {expression};"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Money<USD> x = usd + usd;")]
    [InlineData("Money<USD> x = 2 * usd / 3;")]
    [InlineData("decimal x = usd / usd;")]
    [InlineData("Price<USD, Energy> x = usd / energy + price;")]
    [InlineData("Price<USD, Power> x = usd / power;")]
    [InlineData("Money<USD> x = price * energy + usd;")]
    [InlineData("Energy x = energy * price / price;")]
    [InlineData("Energy x = usd / price + energy;")]
    [InlineData("decimal x = price / price;")]
    [InlineData("Price<USD, Energy> x = 2 * price;")]
    [InlineData("Money x = usd + money;")]
    [InlineData("Money x = usd;")]
    [InlineData("var x = (Money<USD>)money + usd;")]
    [InlineData("Money<USD> x = eur * rate + usd;")]
    [InlineData("Money<EUR> x = usd / rate + eur;")]
    [InlineData("ExchangeRate<EUR, EUR> x = rate * rate.Inverse();")]
    [InlineData("Price<USD, Mass> x = price * (energy / Mass.FromTonnes(2));")]
    public void Its_neighbour_compiles(string statement) => Assert.Empty(Compiler.Problems(Program(statement)));

    private static string Program(string statement) =>
        $$"""
        using AiInfraMath;
        var usd = new Money<USD>(5);
        var eur = new Money<EUR>(5);
        Money money = usd;
        var rate = new ExchangeRate<EUR, USD>(1.04m, new DateOnly(2025, 1, 31));
        var energy = Energy.FromTerawattHours(657);
        var power = Power.FromGigawatts(75);
        var price = Price<USD, Energy>.Per(45, Energy.Units.MegawattHours);
        {{statement}}
        Console.WriteLine($"{usd} {eur} {energy} {power} {price} {money} {rate} {x}");
        """;
}
