using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

/// <summary>Makes the program of a model for the pack of the machine.</summary>
internal struct ModelProgram(IReadOnlyList<ObservationRequest> requests, int periods, RandomSource random) : IPackKernel
{
    public BlockProgram? Result { get; private set; } = null;

    /// <summary>The nodes that the stages compute.</summary>
    public IReadOnlyList<Node> Order { get; private set; } = [];

    public void Run<TPack>()
        where TPack : struct, IPack<TPack>
    {
        var compiler = new ModelCompiler(random, periods);
        foreach (ObservationRequest request in requests)
        {
            foreach (Linear form in request.Forms)
            {
                compiler.Need(form);
            }
        }

        compiler.Allocate();
        var targets = new TargetBuilder<TPack>(compiler);
        int[][] numbers = new int[requests.Count][];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = requests[i].AddTargets(targets);
        }

        (Stage[] once, Stage[] each) = compiler.Emit<TPack>();
        Result = targets.Build(compiler.Slots, periods, once, each, numbers);
        Order = compiler.Order;
    }
}

/// <summary>A place for what an observation asks for, whatever the pack.</summary>
internal abstract class TargetBuilder
{
    /// <summary>Asks for the mean; gives the number of the statistic.</summary>
    public abstract int Sum(Linear form, int period);

    /// <summary>Asks for the mean and the variance.</summary>
    public abstract int Moments(Linear form, int period);

    /// <summary>Asks for count, mean and variance where a weight of 0 or 1 is 1.</summary>
    public abstract int Conditional(Linear form, Linear weight, int period);

    /// <summary>Asks for the means, the variances and the covariance of two variables.</summary>
    public abstract int Correlation(Linear x, Linear y, int period);

    /// <summary>Asks for percentiles; gives their number.</summary>
    public abstract int Quantiles(Linear form, int period, double[] probabilities);

    /// <summary>Asks for the scenarios; gives the number of the column.</summary>
    public abstract int Column(Linear form, int period);
}

/// <summary>Collects what observations ask for, and puts it in order of periods.</summary>
internal sealed class TargetBuilder<TPack>(ModelCompiler compiler) : TargetBuilder
    where TPack : struct, IPack<TPack>
{
    private readonly List<Wanted> _statistics = [];
    private readonly List<QuantileTarget> _quantiles = [];
    private readonly List<ColumnTarget> _columns = [];

    public override int Sum(Linear form, int period)
    {
        int slot = compiler.SlotOf(form, period);
        return Add(period, offset => new SumStatistic<TPack>(period, offset, slot));
    }

    public override int Moments(Linear form, int period)
    {
        int slot = compiler.SlotOf(form, period);
        return Add(period, offset => new MomentStatistic<TPack>(period, offset, slot));
    }

    public override int Conditional(Linear form, Linear weight, int period)
    {
        int slot = compiler.SlotOf(form, period);
        int weightSlot = compiler.SlotOf(weight, period);
        return Add(period, offset => new ConditionalStatistic<TPack>(period, offset, slot, weightSlot));
    }

    public override int Correlation(Linear x, Linear y, int period)
    {
        int slotX = compiler.SlotOf(x, period);
        int slotY = compiler.SlotOf(y, period);
        return Add(period, offset => new CorrelationStatistic<TPack>(period, offset, slotX, slotY));
    }

    public override int Quantiles(Linear form, int period, double[] probabilities)
    {
        _quantiles.Add(new QuantileTarget(period, compiler.SlotOf(form, period), probabilities));
        return _quantiles.Count - 1;
    }

    public override int Column(Linear form, int period)
    {
        _columns.Add(new ColumnTarget(period, compiler.SlotOf(form, period)));
        return _columns.Count - 1;
    }

    public BlockProgram Build(int slots, int periods, Stage[] once, Stage[] each, int[][] numbers)
    {
        int[] statisticOrder = OrderOf(_statistics.ConvertAll(static s => s.Period), periods);
        int[] quantileOrder = OrderOf(_quantiles.ConvertAll(static q => q.Period), periods);
        int[] columnOrder = OrderOf(_columns.ConvertAll(static c => c.Period), periods);
        var statistics = new Statistic[_statistics.Count];
        int offset = 0;
        for (int i = 0; i < statistics.Length; i++)
        {
            statistics[i] = _statistics[statisticOrder[i]].Make(offset);
            offset += statistics[i].Width;
        }

        return new BlockProgram
        {
            Slots = slots,
            Periods = periods,
            Once = once,
            Each = each,
            Statistics = statistics,
            Quantiles = Array.ConvertAll(quantileOrder, i => _quantiles[i]),
            Numbers = numbers,
            Columns = Array.ConvertAll(columnOrder, i => _columns[i]),
            StatisticPlaces = PlacesOf(statisticOrder),
            QuantilePlaces = PlacesOf(quantileOrder),
            ColumnPlaces = PlacesOf(columnOrder),
        };
    }

    private int Add(int period, Func<int, Statistic> make)
    {
        _statistics.Add(new Wanted(period, make));
        return _statistics.Count - 1;
    }

    // By counting, so that what was asked for first comes first within a period.
    private static int[] OrderOf(List<int> wanted, int periods)
    {
        int[] next = new int[periods + 1];
        foreach (int period in wanted)
        {
            next[period + 1]++;
        }

        for (int period = 1; period < periods; period++)
        {
            next[period] += next[period - 1];
        }

        int[] order = new int[wanted.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[next[wanted[i]]++] = i;
        }

        return order;
    }

    private static int[] PlacesOf(int[] order)
    {
        int[] places = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            places[order[i]] = i;
        }

        return places;
    }

    // A class, because lists of classes are compiled already.
    private sealed record Wanted(int Period, Func<int, Statistic> Make);
}
