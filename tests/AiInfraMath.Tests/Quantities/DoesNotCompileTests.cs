using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Quantities;

/// <summary>The mistakes that must not compile, compiled; and beside each the neighbour that must.</summary>
public class DoesNotCompileTests
{
    [Theory]
    [InlineData("var x = power + energy;", "CS0019")]
    [InlineData("var x = power - energy;", "CS0019")]
    [InlineData("var x = energy * energy;", "CS0019")]
    [InlineData("var x = power * power;", "CS0019")]
    [InlineData("var x = power * energy;", "CS0019")]
    [InlineData("var x = power + 5;", "CS0019")]
    [InlineData("var x = 5.0 - power;", "CS0019")]
    [InlineData("var x = 1.0 / power;", "CS0019")]
    [InlineData("var x = power % power;", "CS0019")]
    [InlineData("Power x = 5.0;", "CS0029")]
    [InlineData("Power x = (Power)5.0;", "CS0030")]
    [InlineData("double x = power;", "CS0029")]
    [InlineData("double x = (double)power;", "CS0030")]
    [InlineData("Energy x = power;", "CS0029")]
    [InlineData("Power x = energy;", "CS0029")]
    [InlineData("bool x = power > energy;", "CS0019")]
    [InlineData("bool x = power == 5.0;", "CS0019")]
    [InlineData("Energy x = power * 8760;", "CS0029")]
    [InlineData("Power x = energy / 8760;", "CS0029")]
    [InlineData("Power x = energy / energy;", "CS0029")]
    [InlineData("Mass x = intensity * power;", "CS0019")]
    [InlineData("var x = power.In(Energy.Units.KilowattHours);", "CS1503")]
    [InlineData("var x = power.KilowattHours;", "CS1061")]
    [InlineData("var x = new Power(5.0);", "CS1729")]
    [InlineData("var x = 750.Watts;", "CS1061")]
    public void A_mistake_is_a_compiler_error(string statement, string error) =>
        Assert.Contains(error, string.Join('\n', Compiler.Problems(Program(statement))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Power x = power + power;")]
    [InlineData("Energy x = power * time;")]
    [InlineData("double x = energy / energy;")]
    [InlineData("Power x = 5.0 * power;")]
    [InlineData("Mass x = intensity * energy;")]
    [InlineData("double x = power.In(Power.Units.Gigawatts);")]
    [InlineData("Per<Power, Energy> x = power / energy;")]
    public void Its_neighbour_compiles(string statement) => Assert.Empty(Compiler.Problems(Program(statement)));

    private static string Program(string statement) =>
        $$"""
        using AiInfraMath;
        Power power = Power.FromGigawatts(1.9);
        Energy energy = Energy.FromTerawattHours(657);
        TimeSpan time = TimeSpan.FromHours(1);
        Per<Mass, Energy> intensity = Mass.FromGrams(400) / Energy.FromKilowattHours(1);
        {{statement}}
        Console.WriteLine($"{power} {energy} {time} {intensity} {x}");
        """;
}
