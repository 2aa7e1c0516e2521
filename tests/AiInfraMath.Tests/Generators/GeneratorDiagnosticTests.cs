using System.Reflection;
using AiInfraMath.Tests.Kit;
using Microsoft.CodeAnalysis;

namespace AiInfraMath.Tests.Generators;

public class GeneratorDiagnosticTests
{
    [Theory]
    [InlineData("[Quantity(\"bbl\")] public partial struct Oil;", "AIM001")]
    [InlineData("[Quantity(\"bbl\")] public readonly struct Oil;", "AIM001")]
    [InlineData("[Quantity(\"bbl\")] public readonly partial record struct Oil;", "AIM001")]
    [InlineData("[Quantity(\"bbl\")] public readonly partial struct Oil<T>;", "AIM001")]
    [InlineData("public partial class C { [Quantity(\"bbl\")] public readonly partial struct Oil; }", "AIM001")]
    [InlineData("[Quantity(\"9bl\")] public readonly partial struct Oil;", "AIM002")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Litres\", \" L\", \"2\")] public readonly partial struct Oil;", "AIM002")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Litres\", \"L\", \"0\")] public readonly partial struct Oil;", "AIM003")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Litres\", \"L\", \"1 / x\")] public readonly partial struct Oil;", "AIM003")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Litres\", \"L\", \"1e40\")] public readonly partial struct Oil;", "AIM003")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Barrels\", \"bbl\", Prefixes = \"k b\")] public readonly partial struct Oil;", "AIM004")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Barrels\", \"bbl\", \"2\")] public readonly partial struct Oil;", "AIM005")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Bbl\", \"L\", \"2\")] public readonly partial struct Oil;", "AIM006")]
    [InlineData("[Quantity(\"bbl\", Scale = \"bbl kbbl\")] public readonly partial struct Oil;", "AIM007")]
    [InlineData("[Quantity(\"bbl\")][Product<TimeSpan, Energy>(\"bbl * h = J\")] public readonly partial struct Oil;", "AIM008")]
    [InlineData("[Quantity(\"bbl\")][Product<Power, TimeSpan>(\"bbl * W = h\")] public readonly partial struct Oil;", "AIM008")]
    [InlineData("[Quantity(\"bbl\", PriceUnit = \"L\")][Unit(\"Litres\", \"L\", \"1/159\")] public readonly partial struct Oil;", "AIM009")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Long tons\", \"lt\", \"7\")] public readonly partial struct Oil;", "AIM010")]
    [InlineData("[Quantity(\"bbl\")] file readonly partial struct Oil;", "AIM001")]
    [InlineData("[Quantity(\"bbl\")] public readonly ref partial struct Oil;", "AIM001")]
    [InlineData("[Quantity(\"°C\")] public readonly partial struct Oil;", "AIM002")]
    [InlineData("[Quantity(\"$\")] public readonly partial struct Oil;", "AIM002")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Litres\", \"L\", \"2\", Aliases = \"l\\r\")] public readonly partial struct Oil;", "AIM002")]
    [InlineData("[Quantity(\"tok\")][Unit(\"Tokens\", \"tok\")] public readonly partial struct Tokens;", "AIM010")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Oil\", \"o\", \"2\")] public readonly partial struct Oil;", "AIM010")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Barrels\", \"bbl\", Prefixes = \"k\")] public readonly partial struct Kilobarrels;", "AIM010")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Barrels\", \"bbl\")] public readonly partial struct FromBarrels;", "AIM010")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Barrels\", \"bbl\")][Unit(\"FromBarrels\", \"fb\", \"2\")] public readonly partial struct Oil;", "AIM010")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"\", \"bbl\", Prefixes = \"k\")] public readonly partial struct Oil;", "AIM010")]
    [InlineData("[Quantity(\"bbl\")] public readonly partial struct Units;", "AIM011")]
    [InlineData("[Quantity(\"bbl\")] public readonly partial struct NumberExtensions;", "AIM011")]
    [InlineData("[Quantity(\"bbl\")] public readonly partial struct @event;", "AIM011")]
    [InlineData("[Quantity(\"m\")][Product<Oil, Power>(\"m * m = W\")][Product<Oil, Energy>(\"m * m = Wh\")] public readonly partial struct Oil;", "AIM012")]
    [InlineData("[Quantity(\"m\")][Product<TimeSpan, Oil>(\"m * h = m\")] public readonly partial struct Oil;", "AIM012")]
    [InlineData("[Quantity(\"m\")][Product<Power, Power>(\"m * W = W\")] public readonly partial struct Oil;", "AIM012")]
    [InlineData("[Quantity(\"m\")][Product<Power, Mass>(\"m * W = kg\")][Product<Energy, Mass>(\"m * Wh = kg\")] public readonly partial struct Oil;", "AIM012")]
    public void A_wrong_declaration_is_one_clear_error(string declaration, string id)
    {
        string[] problems = Compiler.Problems("using AiInfraMath; namespace Fields; " + declaration, OutputKind.DynamicallyLinkedLibrary);
        Assert.StartsWith(id, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TakenNames))]
    public void A_unit_cannot_have_a_name_that_the_language_or_every_quantity_has(string name)
    {
        string program = $"using AiInfraMath; namespace Fields; [Quantity(\"bbl\")][Unit(\"{name}\", \"u\", \"2\")] public readonly partial struct Oil;";
        Assert.StartsWith("AIM010", Assert.Single(Compiler.Problems(program, OutputKind.DynamicallyLinkedLibrary)), StringComparison.Ordinal);
    }

    // The members that a quantity really has, so that a new one cannot be forgotten; and names that only the compiler knows.
    public static TheoryData<string> TakenNames =>
    [
        .. typeof(Power).GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
            .Concat(typeof(object).GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
            .Concat(typeof(Power.Units).GetMembers(BindingFlags.Public | BindingFlags.Static))
            .Select(member => member.Name)
            .Where(name => !name.Contains('.', StringComparison.Ordinal) && !name.StartsWith("From", StringComparison.Ordinal))
            .Except(Enumerable.Range(0, Power.Units.Table.Count).Select(row => Power.Units.Table[row].Name))
            .Distinct(),
        "From", "event", "class", "NumberToOil", "TNumber", "value",
    ];

    [Fact]
    public void A_unit_named_like_its_struct_is_told_what_to_do()
    {
        string[] problems = Compiler.Problems(
            "using AiInfraMath; [Quantity(\"tok\")][Unit(\"Tokens\", \"tok\")] public readonly partial struct Tokens;", OutputKind.DynamicallyLinkedLibrary);
        Assert.Contains("a struct TokenCount with a unit Tokens", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_from_a_symbol_that_is_taken_gets_a_suffix()
    {
        const string Program =
            """
            using AiInfraMath;
            Console.Write(GlobalOil.FromGlobalOilUnits(2) + GlobalOil.FromGlobalOilUnits(3));
            [Quantity("GlobalOil")] public readonly partial struct GlobalOil;
            """;
        Assert.Equal("5 GlobalOil", Compiler.Run(Program));
    }

    [Fact]
    public void A_square_has_one_product_and_one_quotient()
    {
        const string Program =
            """
            using AiInfraMath;
            Area area = Length.FromM(3) * Length.FromM(4);
            Console.Write($"{area} {area / Length.FromM(2)}");
            [Quantity("m")] [Product<Length, Area>("m * m = m2")] public readonly partial struct Length;
            [Quantity("m2")] public readonly partial struct Area;
            """;
        Assert.Equal("12 m2 6 m", Compiler.Run(Program));
    }

    [Fact]
    public void A_quantity_may_have_more_units_than_a_byte_counts()
    {
        IEnumerable<string> units = Enumerable.Range(1, 300).Select(i => $"[Unit(\"Barrels{i}\", \"bbl{i}\", \"{i}\")]");
        string program = $"""
            using AiInfraMath;
            Console.Write(Oil.Parse("2 bbl300").Bbl);
            [Quantity("bbl")] {string.Concat(units)} public readonly partial struct Oil;
            """;
        Assert.Equal("600", Compiler.Run(program));
    }

    [Fact]
    public void Documentation_keeps_abbreviations_together()
    {
        string code = Compiler.Generated(
            """
            [AiInfraMath.Quantity("L")]
            [AiInfraMath.Unit("USGallons", "gal", "3")]
            [AiInfraMath.Unit("ThermsEC", "th", "4")]
            public readonly partial struct USVolume;
            """);
        Assert.Contains("The value in US gallons (gal).", code, StringComparison.Ordinal);
        Assert.Contains("The value in therms EC (th).", code, StringComparison.Ordinal);
        Assert.Contains("Reads a US volume from", code, StringComparison.Ordinal);
        Assert.Contains("A US volume of ", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Quantity(\"bbl\")] public readonly partial struct Oil;")]
    [InlineData("[Quantity(\"bbl\")] internal readonly partial struct Oil;")]
    [InlineData("[Quantity(\"bbl\")][Unit(\"Barrels\", \"bbl\", Prefixes = \"n µ m k M G T P E Z Y\")] public readonly partial struct Oil;")]
    [InlineData("[Quantity(\"bbl\")][Product<Power, Energy>(\"bbl * W = 3.6 Wh\")] public readonly partial struct Oil;")]
    [InlineData("[Quantity(\"bbl\")] public readonly partial struct Oil { public bool IsMuch => Bbl > 100; }")]
    [InlineData("[Quantity(\"GlobalOil\")] public readonly partial struct GlobalOil;")]
    [InlineData("[Quantity(\"min\")] public readonly partial struct Oil;")]
    [InlineData("[Quantity(\"m\")][Product<Oil, Area>(\"m * m = m2\")] public readonly partial struct Oil; [Quantity(\"m2\")] public readonly partial struct Area;")]
    [InlineData("[Quantity(\"m\")][Product<Oil, Power>(\"m * m = 2 W\")] public readonly partial struct Oil;")]
    [InlineData("[Quantity(\"in\\\"\")][Unit(\"Hands\", \"h\\\"\", \"4\")] public readonly partial struct Oil;")]
    [InlineData("[Quantity(\"a<b&c\")][Unit(\"Ds\", \"d<e&f\", \"4\", Source = \"a < b\\nc\")][Product<Power, Energy>(\"a<b&c * W = Wh\")] public readonly partial struct Oil;")]
    [InlineData("[Quantity(\"a\\\\b\")] public readonly partial struct Oil;")]
    public void A_right_declaration_compiles_without_a_warning(string declaration)
    {
        Assert.Empty(Compiler.Problems("using AiInfraMath; namespace Fields; " + declaration, OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(Compiler.Problems("using AiInfraMath; " + declaration, OutputKind.DynamicallyLinkedLibrary));
    }
}
