using AiInfraMath.Grids;

namespace AiInfraMath.Claims;

/// <summary>Finds the claims of a sentence. It takes only what one reading of the sentence makes a claim.</summary>
internal sealed class ClaimFinder
{
    // How far behind a percentage the words may stand that say of what it is a share.
    private const int NearWords = 12;

    private static readonly string[] Homes = ["home", "household"];

    private readonly Sentence _sentence;
    private readonly ClaimTolerance? _tolerance;
    private readonly List<ArticleClaim> _claims = [];
    private readonly Dictionary<PrintedFigure, string> _reasons = [];
    private PrintedFigure? _each;

    public ClaimFinder(Sentence sentence, ClaimTolerance? tolerance)
    {
        _sentence = sentence;
        _tolerance = tolerance;
    }

    /// <summary>The figures that no claim was made of, after <see cref="Find"/>.</summary>
    public IEnumerable<UncheckedFigure> NotChecked
    {
        get
        {
            var used = _claims.SelectMany(c => c.Figures).ToHashSet();
            return _sentence.Figures.Where(f => !used.Contains(f)).Select(f => new UncheckedFigure(
                f, _reasons.GetValueOrDefault(f, "Nothing in its sentence makes a claim of it that is recognised.")));
        }
    }

    public IReadOnlyList<ArticleClaim> Find()
    {
        FindProduct();
        FindShare();
        FindHomes();
        FindGrowth();
        FindPerPower();
        FindEnergy();
        FindSame();
        return _claims;
    }

    private void FindProduct()
    {
        PrintedFigure[] counts = [.. Of(FigureKind.Count).Where(f => !Homes.Contains(f.Value.Unit, StringComparer.Ordinal) && f.Value.Per is null)];
        if (counts.Length != 1)
        {
            return;
        }

        PrintedFigure[] each = [.. _sentence.Figures.Where(f => IsEach(f, counts[0]))];
        if (each.Length != 1)
        {
            return;
        }

        _each = each[0];
        PrintedFigure[] totals = [.. Of(each[0].Kind).Where(f => f != each[0] && f.Value.Per is null)];
        if (totals.Length == 1 && IsTotal(counts[0], each[0], totals[0]) && (each[0].Kind != FigureKind.Money || OneCurrency(each[0], totals[0])))
        {
            Add(ArticleClaimKind.Product, Product(counts[0], each[0], totals[0]), counts[0], each[0], totals[0]);
        }
    }

    // "1.2 GW for 100 chips of 750 W", or what the chips draw; a figure beside them is not what they come to.
    private bool IsTotal(PrintedFigure count, PrintedFigure each, PrintedFigure total) =>
        total.Start > each.Start ? _sentence.IsLinked("yields", each, total) : _sentence.IsLinked("feeds", total, count);

    private static Claim Product(PrintedFigure count, PrintedFigure each, PrintedFigure total) => each.Kind switch
    {
        FigureKind.Power => Claim.Product(count.ToNumber(), each.ToPower(), total.ToPower()),
        FigureKind.Energy => Claim.Product(count.ToNumber(), each.ToEnergy(), total.ToEnergy()),
        _ => Claim.Product(count.ToNumber(), each.ToMoney(), total.ToMoney()),
    };

    private bool IsEach(PrintedFigure figure, PrintedFigure count) =>
        figure.Kind is FigureKind.Power or FigureKind.Energy or FigureKind.Money
        && figure.Value.Low > 0
        && (figure.Value.Per == "each" || figure.Value.Per == count.Value.Unit || (figure.Value.Per is null && _sentence.IsNextBy("at", count, figure)));

    private void FindShare()
    {
        PrintedFigure[] shares = [.. Of(FigureKind.Percentage).Where(f => f.Value is { Unit: "%", Per: null } && _sentence.Behind(f, "of", 1) is not null)];
        PrintedFigure[] loads = Loads();
        if (shares.Length != 1 || loads.Length != 1 || !IsLinked("equals", shares[0], loads[0]) || IsNameplate(shares[0], loads[0]))
        {
            return;
        }

        string? measure = _sentence.Behind(shares[0], "measure", NearWords);
        if (measure is null || Country(shares[0], loads[0]) is not { } grid)
        {
            return;
        }

        var of = Enum.Parse<GridMeasure>(measure);
        Claim claim = loads[0].Kind == FigureKind.Power
            ? Claim.ShareOfGrid(loads[0].ToPower(), grid, shares[0].ToNumber(), of)
            : Claim.ShareOfGrid(loads[0].ToEnergy(), grid, shares[0].ToNumber(), of);
        Add(ArticleClaimKind.ShareOfGrid, claim, shares[0], loads[0]);
    }

    private void FindHomes()
    {
        PrintedFigure[] homes = [.. Of(FigureKind.Count).Where(f => Homes.Contains(f.Value.Unit, StringComparer.Ordinal))];
        PrintedFigure[] loads = Loads();
        if (homes.Length != 1 || loads.Length != 1 || !IsLinked("homes", homes[0], loads[0]) || IsNameplate(homes[0], loads[0]) || Country(homes[0], loads[0]) is not { } grid)
        {
            return;
        }

        Stated<double> stated = AsEqual(homes[0]);
        Claim claim = loads[0].Kind == FigureKind.Power
            ? Claim.Households(loads[0].ToPower(), grid, stated)
            : Claim.Households(loads[0].ToEnergy(), grid, stated);
        Add(ArticleClaimKind.Households, claim, homes[0], loads[0]);
    }

    // "As much as 8 million homes" beside a load compares, and sets no limit.
    private static Stated<double> AsEqual(PrintedFigure homes)
    {
        Stated<double> stated = homes.ToNumber();
        bool compares = homes.Qualifier.StartsWith("as m", StringComparison.OrdinalIgnoreCase);
        return compares ? new Stated<double>(stated.Value, stated.Low, stated.High, FigureBound.AsPrinted, homes) : stated;
    }

    private void FindGrowth()
    {
        PrintedFigure[] ratios = [.. Of(FigureKind.Ratio).Where(f => f.Value.Per == "year")];
        PrintedFigure[] years = [.. Of(FigureKind.Year).Where(f => !f.Value.IsRange)];
        PrintedFigure[] values = [.. _sentence.Figures.Where(f => f.Kind is FigureKind.Power or FigureKind.Energy or FigureKind.Money && f.Value.Per is null)];
        if (ratios.Length != 1 || years.Length < 2)
        {
            return;
        }

        values = values.Length == 1 ? Shared(values[0]) : values;
        if (values.Length != years.Length || !IsOneSeries(values) || !InOrder(years))
        {
            return;
        }

        FigureValue last = values[^1].Value;
        (double, double)[] series = [.. years.Zip(values, (y, v) => (y.Value.ToDouble(), ToCanonical(last, v)))];
        if (series.All(s => s.Item2 > 0))
        {
            Add(ArticleClaimKind.Growth, Claim.Growth(series, Writer(last), ratios[0].ToNumber(), 1), [.. values, .. years, ratios[0]]);
        }
    }

    // "0.2, 0.6 and 1.9 GW": the numbers right before a figure share its unit.
    private PrintedFigure[] Shared(PrintedFigure last)
    {
        int at = _sentence.Figures.Index().First(f => f.Item == last).Index;
        int first = at;
        while (first > 0 && _sentence.Figures[first - 1].Kind == FigureKind.Number)
        {
            first--;
        }

        return [.. _sentence.Figures.Skip(first).Take(at - first + 1)];
    }

    private static bool IsOneSeries(PrintedFigure[] values) => values.All(v =>
        v.Kind == FigureKind.Number || (v.Kind == values[^1].Kind && v.Value.Currency == values[^1].Value.Currency));

    private static bool InOrder(PrintedFigure[] years) => years.Zip(years.Skip(1)).All(p => p.First.Value.Low < p.Second.Value.Low);

    private static double ToCanonical(FigureValue last, PrintedFigure figure)
    {
        decimal number = figure.Value.Number;
        FigureValue unit = figure.Kind == FigureKind.Number ? last : figure.Value;
        return unit.Kind switch
        {
            FigureKind.Power => unit.Of<Power>(FigureKind.Power, number).Watts,
            FigureKind.Energy => unit.Of<Energy>(FigureKind.Energy, number).WattHours,
            _ => (double)number,
        };
    }

    private static Func<double, string> Writer(FigureValue value) => value.Kind switch
    {
        FigureKind.Power => StatedNumber.WritePower,
        FigureKind.Energy => StatedNumber.WriteEnergy,
        _ => v => value.Currency + " " + StatedNumber.Words(v),
    };

    private void FindPerPower()
    {
        PrintedFigure[] amounts = [.. Of(FigureKind.Money).Where(f => f.Value.Per is null)];
        PrintedFigure[] perUnit = [.. Of(FigureKind.Money).Where(f => f.Value.Per is { } per && Unit<Power>.TryParse(per, out _))];
        PrintedFigure[] powers = [.. Powers()];
        if (amounts.Length == 1 && perUnit.Length == 1 && powers.Length == 1 && OneCurrency(amounts[0], perUnit[0])
            && _sentence.IsLinked("restates", amounts[0].Start > powers[0].Start ? amounts[0] : powers[0], perUnit[0]))
        {
            Add(
                ArticleClaimKind.PerPower,
                Claim.PerPower(amounts[0].ToMoney(), powers[0].ToPower(), perUnit[0].ToMoney(), Unit<Power>.Parse(perUnit[0].Value.Per!)),
                amounts[0], powers[0], perUnit[0]);
        }
    }

    private void FindEnergy()
    {
        PrintedFigure[] powers = [.. Powers()];
        PrintedFigure[] energies = [.. Of(FigureKind.Energy)];
        if (powers.Length == 1 && energies.Length == 1 && energies[0].Value.Per == "year" && powers[0].Start < energies[0].Start
            && _sentence.IsLinked("runs", powers[0], energies[0]))
        {
            Add(ArticleClaimKind.EnergyOver, Claim.EnergyOver(powers[0].ToPower(), Durations.FromYears(1), energies[0].ToEnergy()), powers[0], energies[0]);
        }
    }

    private void FindSame()
    {
        ArticleClaim[] before = [.. _claims];
        // What a claim deviates by is a share of what is stated, and there is none of zero.
        foreach ((PrintedFigure left, PrintedFigure right) in _sentence.Figures.Zip(_sentence.Figures.Skip(1))
            .Where(static p => p.First.Value.Low > 0 && p.Second.Value.Low > 0))
        {
            bool together = Array.Exists(before, c => c.Figures.Contains(left) && c.Figures.Contains(right));
            if (!together && left.Kind == right.Kind && left.Value.Per == right.Value.Per && _sentence.IsJoinedBy("same", left, right) && !_sentence.IsDifference(left, right) && Same(left, right) is { } claim)
            {
                Add(ArticleClaimKind.Same, claim, left, right);
            }
        }
    }

    private static Claim? Same(PrintedFigure left, PrintedFigure right) => left.Kind switch
    {
        FigureKind.Power => Claim.Same(left.ToPower(), right.ToPower()),
        FigureKind.Energy => Claim.Same(left.ToEnergy(), right.ToEnergy()),
        FigureKind.Money => OneCurrency(left, right) ? Claim.Same(left.ToMoney(), right.ToMoney()) : null,
        FigureKind.Count or FigureKind.Number => left.Value.Unit == right.Value.Unit ? Claim.Same(left.ToNumber(), right.ToNumber()) : null,
        _ => null,
    };

    // The loads of a sentence: powers, or the energy of a year where no power is given.
    private PrintedFigure[] Loads()
    {
        PrintedFigure[] powers = [.. Powers()];
        return powers.Length > 0 ? powers : [.. Of(FigureKind.Energy).Where(f => f.Value.Per is null or "year")];
    }

    private IEnumerable<PrintedFigure> Powers() => Of(FigureKind.Power).Where(f => f.Value.Per is null && f != _each);

    private bool IsLinked(string role, PrintedFigure one, PrintedFigure other) =>
        one.Start < other.Start ? _sentence.IsLinked(role, one, other) : _sentence.IsLinked(role, other, one);

    // What a solar or wind farm can do is not what it does all year.
    private bool IsNameplate(params PrintedFigure[] figures)
    {
        if (!_sentence.Phrases("nameplate").Any())
        {
            return false;
        }

        foreach (PrintedFigure figure in figures)
        {
            _reasons[figure] = "Its sentence is about generation that does not run all year.";
        }

        return true;
    }

    private Grid? Country(params PrintedFigure[] figures)
    {
        IReadOnlyList<Grid> countries = _sentence.Countries();
        if (countries.Count == 1)
        {
            return countries[0];
        }

        string reason = countries.Count == 0 ? "Its sentence names no country to check it with." : "Its sentence names several countries.";
        foreach (PrintedFigure figure in figures)
        {
            _reasons[figure] = reason;
        }

        return null;
    }

    // What is zero or less makes no claim that can be checked.
    private IEnumerable<PrintedFigure> Of(FigureKind kind) => _sentence.Figures.Where(f => f.Kind == kind && f.Value.Low > 0);

    private static bool OneCurrency(PrintedFigure left, PrintedFigure right) => left.Value.Currency == right.Value.Currency;

    private void Add(ArticleClaimKind kind, Claim claim, params PrintedFigure[] figures) =>
        _claims.Add(new ArticleClaim(kind, claim, claim.Check(_tolerance), [.. figures.OrderBy(f => f.Start)]));
}
