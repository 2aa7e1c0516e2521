using AiInfraMath.Fleets;
using AiInfraMath.NumberExtensions;

namespace AiInfraMath.Tests.Fleets;

public class AcceleratorTests
{
    [Theory]
    [InlineData("A100", 400, 80)] // NVIDIA A100 datasheet, 2021
    [InlineData("H100", 700, 80)] // NVIDIA H100 architecture whitepaper, 2022
    [InlineData("H200", 700, 141)] // NVIDIA H200 datasheet, 2024
    [InlineData("B200", 1000, 180)] // NVIDIA Blackwell technical brief and DGX B200 datasheet, 2024
    [InlineData("GB200", 1200, 186)] // NVIDIA GB200 NVL72 specifications, 2024
    [InlineData("GB300", 1400, 288)] // NVIDIA, Inside Blackwell Ultra, 2025
    [InlineData("MI300X", 750, 192)] // AMD data sheets
    [InlineData("MI325X", 1000, 256)]
    [InlineData("MI355X", 1400, 288)]
    [InlineData("Gaudi 3", 900, 128)] // Intel Gaudi 3 white paper, 2024
    public void Power_and_memory_are_those_of_the_data_sheets(string name, double watts, double gigabytes)
    {
        var chip = Accelerator.Find(name);
        Assert.Equal(watts.Watts, chip.RatedPower.Value);
        Assert.Equal(gigabytes, chip.MemoryGigabytes.Value);
        Assert.Equal(watts.Watts, chip.RatedDraw.Power);
    }

    [Theory]
    [InlineData("A100", NumberFormat.BF16, 312, 624)]
    [InlineData("H100", NumberFormat.BF16, 989.4, 1978.9)]
    [InlineData("H100", NumberFormat.FP8, 1978.9, 3957.8)]
    [InlineData("B200", NumberFormat.FP4, 9000, 18000)]
    [InlineData("GB200", NumberFormat.BF16, 2500, 5000)]
    [InlineData("GB300", NumberFormat.FP4, 15000, 20000)]
    [InlineData("MI300X", NumberFormat.FP8, 2614.9, 5229.8)]
    [InlineData("MI355X", NumberFormat.BF16, 2516.6, 5033.2)]
    [InlineData("Trainium2", NumberFormat.FP8, 1299, 2563)]
    public void Rates_are_dense_or_sparse(string name, NumberFormat format, double dense, double sparse)
    {
        var chip = Accelerator.Find(name);
        Assert.Equal(dense.TeraflopPerSecond, chip.Rate(format).Value);
        Assert.Equal(sparse.TeraflopPerSecond, chip.Rate(format, Sparsity.Sparse).Value);
        Assert.Contains((format, Sparsity.Sparse), chip.Formats);
    }

    [Theory]
    [InlineData("TPU v5p", 459)]
    [InlineData("TPU v6e", 918)]
    public void What_no_document_says_is_not_known(string name, double bf16)
    {
        var chip = Accelerator.Find(name);
        Assert.Equal(bf16.TeraflopPerSecond, chip.Rate(NumberFormat.BF16).Value);
        Assert.False(chip.RatedPower.IsKnown);
        Assert.Contains($"rated power of {name} is not known", Assert.Throws<InvalidOperationException>(() => chip.RatedDraw).Message, StringComparison.Ordinal);
        Assert.Equal(
            $"The dense FP4 rate of {name} is not known: no source states it. Give a value of your own, with its source.",
            Assert.Throws<InvalidOperationException>(() => chip.Rate(NumberFormat.FP4).Value).Message);
        Assert.False(chip.Price<USD>().IsKnown);
    }

    [Fact]
    public void A_name_is_found_whatever_its_spelling()
    {
        Assert.All(["H100", "h100", "NVIDIA H100", "nvidia-h100"], name => Assert.Same(Accelerator.Find("H100"), Accelerator.Find(name)));
        Assert.Same(Accelerator.Find("TPU v5p"), Accelerator.Find("v5p"));
        Assert.True(Accelerator.TryFind("gaudi3", out Accelerator? gaudi));
        Assert.Equal("Gaudi 3", gaudi.Name);
        Assert.False(Accelerator.TryFind(null, out _));
        Assert.True(Accelerator.Catalog.Count >= 13);
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_nearest_ones()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Accelerator.Find("H10O"));
        Assert.Equal("name", error.ParamName);
        Assert.StartsWith("No accelerator is named \"H10O\". Did you mean H100, ", error.Message, StringComparison.Ordinal);
        Assert.Contains("MI325X", Assert.Throws<ArgumentException>(() => Accelerator.Find("MI352X")).Message, StringComparison.Ordinal);
        Assert.Contains("GB200 NVL72", Assert.Throws<ArgumentException>(() => AcceleratorServer.Find("GB200 NVL36")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_price_has_its_range_its_currency_and_its_source()
    {
        Figure<PriceRange<USD>> price = Accelerator.Find("H100").Price<USD>();
        Assert.Equal(new Money<USD>(25_000m), price.Value.Low);
        Assert.Equal(new Money<USD>(40_000m), price.Value.High);
        Assert.Equal(new Money<USD>(32_500m), price.Value.Middle);
        Assert.Equal("2024-03-19", price.Source.Date);
        Assert.Equal("The price of H100 in EUR is not known: no source states it.", Accelerator.Find("H100").Price<EUR>().ToString());

        // Intel, Computex 2024, as The Next Platform reports: 125 000 USD for a kit of eight.
        Assert.Equal(new Money<USD>(125_000m), Accelerator.Find("Gaudi 3").Price<USD>().Value.Low * 8m);
    }

    [Fact]
    public void A_chip_of_ones_own_is_made_from_assumptions()
    {
        Accelerator chip = new Accelerator("Own", "Us", 2027)
            .WithRatedPower(500.Watts, Source.Assumption)
            .WithRate(NumberFormat.FP8, 2000.TeraflopPerSecond, Source.Assumption)
            .WithMemory(144, Source.Assumption)
            .WithPrice(new PriceRange<EUR>(new(4_000m), new(5_000m)), Source.Assumption);
        Assert.Equal(4.0, chip.Efficiency(NumberFormat.FP8).In(ComputeRate.Units.TeraflopPerSecond, Power.Units.Watts), 12);
        Assert.Equal(144, chip.MemoryGigabytes.Value);
        Assert.Equal(new Money<EUR>(4_500m), chip.Price<EUR>().Value.Middle);
        Assert.Equal([(NumberFormat.FP8, Sparsity.Dense)], chip.Formats);
    }

    [Fact]
    public void Changing_a_chip_changes_a_copy()
    {
        var chip = Accelerator.Find("H100");
        Accelerator other = chip.WithRate(NumberFormat.FP4, 1.TeraflopPerSecond, Source.Assumption).WithRatedPower(350.Watts, Source.Assumption);
        Assert.False(chip.Rate(NumberFormat.FP4).IsKnown);
        Assert.Equal(700.Watts, chip.RatedPower.Value);
        Assert.Equal(350.Watts, other.RatedPower.Value);
        Assert.Equal(chip.Rate(NumberFormat.FP8).Value, other.Rate(NumberFormat.FP8).Value);
    }

    [Fact]
    public void Bad_figures_are_refused()
    {
        var chip = Accelerator.Find("H100");
        Assert.Equal("power", Assert.Throws<ArgumentOutOfRangeException>(() => chip.WithRatedPower(-1.Watts, Source.Assumption)).ParamName);
        Assert.Equal("rate", Assert.Throws<ArgumentOutOfRangeException>(() => chip.WithRate(NumberFormat.FP4, ComputeRate.Zero, Source.Assumption)).ParamName);
        Assert.Equal("gigabytes", Assert.Throws<ArgumentOutOfRangeException>(() => chip.WithMemory(double.NaN, Source.Assumption)).ParamName);
        Assert.Equal("high", Assert.Throws<ArgumentOutOfRangeException>(() => new PriceRange<USD>(new(2m), new(1m))).ParamName);
        Assert.Equal("low", Assert.Throws<ArgumentOutOfRangeException>(() => new PriceRange<USD>(new(-2m), new(1m))).ParamName);
        Assert.Throws<ArgumentException>(() => new Accelerator(" ", "", 2025));
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => new AcceleratorServer("s", chip, 8, Figure<Power>.Assumed(5.Kilowatts)));
        Assert.Contains("5 kW", error.Message, StringComparison.Ordinal);
        Assert.Contains("5.6 kW", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_draws_more_than_its_accelerators()
    {
        // NVIDIA DGX H100 datasheet: 10.2 kW for 8 accelerators of 700 W.
        var dgx = AcceleratorServer.Find("DGX H100");
        Assert.Equal(10.2.Kilowatts, dgx.RatedDraw.Power);
        Assert.Equal(8, dgx.Count);
        Assert.Equal(10.2 / 5.6, dgx.Overhead, 12);
        Assert.Equal(640, dgx.MemoryGigabytes);
        Assert.All(AcceleratorServer.Catalog.Where(s => s.RatedPower.IsKnown), s => Assert.True(s.Overhead > 1));
    }

    [Fact]
    public void A_rack_computes_what_its_chips_do()
    {
        // NVIDIA GB200 NVL72: 1440 PFLOP/s FP4 with sparsity, 720 without; 360 PFLOP/s BF16 with sparsity; about 120 kW.
        var rack = AcceleratorServer.Find("GB200 NVL72");
        Assert.Equal(1440, rack.Rate(NumberFormat.FP4, Sparsity.Sparse).PetaflopPerSecond, 9);
        Assert.Equal(720, rack.Rate(NumberFormat.FP4).PetaflopPerSecond, 9);
        Assert.Equal(360, rack.Rate(NumberFormat.BF16, Sparsity.Sparse).PetaflopPerSecond, 9);
        Assert.Equal(120.Kilowatts, rack.RatedDraw.Power);
        Assert.False(AcceleratorServer.Find("GB300 NVL72").RatedPower.IsKnown);
        Assert.Equal(1080, AcceleratorServer.Find("GB300 NVL72").Rate(NumberFormat.FP4).PetaflopPerSecond, 9);
    }
}
