using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.Finance;

/// <summary>A rate is no term, no number and no other rate; what takes one must not take the other.</summary>
public class FinanceMisuseTests
{
    [Theory]
    [InlineData("Annuity.Payment(term, rate, loan)", "CS1503")]
    [InlineData("Annuity.Payment(0.06m, term, loan)", "CS1503")]
    [InlineData("Annuity.Payment(rate, 25, loan)", "CS1503")]
    [InlineData("Annuity.Payment(annual, term, loan)", "CS1503")]
    [InlineData("Annuity.CapitalRecoveryFactor(term, annual)", "CS1503")]
    [InlineData("Annuity.Payment(rate, term, loan, new Money<EUR>(1))", "CS0411")]
    [InlineData("flows.NetPresentValue(term)", "CS1503")]
    [InlineData("flows.NetPresentValue(0.1m)", "CS1503")]
    [InlineData("AnnuityBatch.Payment(25, 0.06, 1000)", "CS1503")]
    [InlineData("annual + annual", "CS0019")]
    [InlineData("annual == term", "CS0019")]
    [InlineData("annual < rate", "CS0019")]
    [InlineData("annual = 0.08m", "CS0029")]
    [InlineData("annual = rate", "CS0029")]
    [InlineData("term = 25", "CS0029")]
    public void A_mistake_is_a_compiler_error(string expression, string error) => Assert.Contains(
        error, string.Join('\n', Compiler.Problems(Program($"object x = {expression};"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Money<USD> x = Annuity.Payment(rate, term, loan);")]
    [InlineData("decimal x = Annuity.CapitalRecoveryFactor(annual, term);")]
    [InlineData("Money<USD> x = flows.NetPresentValue(annual) + flows.NetPresentValue(rate);")]
    [InlineData("double x = AnnuityBatch.Payment(0.06, 25, 1000);")]
    public void Its_neighbour_compiles(string statement) => Assert.Empty(Compiler.Problems(Program(statement)));

    private static string Program(string statement) =>
        $$"""
        using AiInfraMath;
        using AiInfraMath.Finance;
        var annual = AnnualRate.FromEffective(0.06m);
        var rate = PeriodRate.FromNominal(0.06m, 12);
        var term = Term.FromYears(25);
        var loan = new Money<USD>(100000);
        var flows = CashFlows<USD>.Yearly(FlowTiming.EndOfPeriod, 100, 200);
        {{statement}}
        Console.WriteLine($"{annual} {rate} {term} {loan} {flows} {x}");
        """;
}
