using AiInfraMath.Forecasting;

namespace AiInfraMath.Deals;

/// <summary>The commitments of a payer beside its revenue in a model: what is due, what can be paid, what is paid.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
internal sealed class BacklogModel<TCurrency>
    where TCurrency : struct, ICurrency
{
    // What a trend grows to is right to some 15 digits: a shortfall of less than this part of what is due is rounding.
    private const double Rounding = 1e-12;

    private readonly Party _payer;
    private readonly Commitment<TCurrency>[] _commitments;
    private readonly int[] _years;
    private readonly ProjectionModel _model;
    private readonly Output<FanChart<Money<TCurrency>>> _paid;
    private readonly Output<FanPeriod<Money<TCurrency>>> _allPaid;
    private readonly Output<IReadOnlyList<Probability>> _cannotPay;
    private readonly Output<Probability> _everCannotPay;

    /// <param name="payer">Who pays.</param>
    /// <param name="commitments">What it has committed, with dates.</param>
    /// <param name="revenue">Its revenue in each period; the calendar year of a period is that of its decimal year.</param>
    /// <param name="share">The share of revenue that it can spend.</param>
    public BacklogModel(Party payer, Commitment<TCurrency>[] commitments, Series<Money<TCurrency>> revenue, Parameter share)
    {
        (_payer, _commitments, _model) = (payer, commitments, revenue.Model);
        _years = [.. _model.Years.Select(YearOf)];
        share.RequireWhereKnown(_model, nameof(share), 0, 1, "a share from 0 to 1");
        Series<Money<TCurrency>> due = DueIn(commitments);
        Series<Money<TCurrency>> available = revenue.Times(share);
        Series<Money<TCurrency>> paid = _model.Least(due, available);
        Condition cannotPay = due.Times(1 - Rounding).Above(available);
        _paid = _model.Observe(paid);
        _allPaid = _model.Observe(paid.Cumulative().AtEnd());
        _cannotPay = _model.Observe(cannotPay);
        _everCannotPay = _model.Observe(cannotPay.Ever());
    }

    /// <summary>The calendar year of what a model has at a decimal year.</summary>
    public static int YearOf(double year) => (int)Math.Floor(year);

    public BacklogAtRisk<TCurrency> Run(RunOptions? options, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ProjectionResult result = _model.Run(options, progress, cancellationToken);
        IReadOnlyList<FanPeriod<Money<TCurrency>>> paid = result.Get(_paid).Periods;
        IReadOnlyList<Probability> cannotPay = result.Get(_cannotPay);
        BacklogYear<TCurrency>[] years =
        [
            .. _years.Select((year, i) => new BacklogYear<TCurrency>(
                year, _commitments.Select(c => c.DueIn(year)).Sum(), paid[i], cannotPay[i])),
        ];
        Money<TCurrency> expected = _commitments.SelectMany(c => _years.Select(c.ExpectedDueIn)).Sum();
        Money<TCurrency> committed = _commitments.Select(static c => c.Amount).Sum();
        return new(
            _payer,
            expected,
            committed - years.Select(static y => y.Due).Sum(),
            Array.AsReadOnly(years),
            result.Get(_allPaid),
            result.Get(_everCannotPay));
    }

    // Commitments that may fall through are drawn one by one; the others are known, and one schedule.
    private Series<Money<TCurrency>> DueIn(Commitment<TCurrency>[] commitments)
    {
        Series<Money<TCurrency>> due = Scheduled(commitments.Where(static c => c.Probability == 1));
        foreach (Commitment<TCurrency> commitment in commitments.Where(c => c.Probability < 1 && _years.Any(y => c.DueIn(y).Amount > 0)))
        {
            Condition stands = _model.Uniform().Above(new Ratio((double)(1 - commitment.Probability)));
            due += Scheduled([commitment]).Times(stands.AsRatio());
        }

        return due;
    }

    private Series<Money<TCurrency>> Scheduled(IEnumerable<Commitment<TCurrency>> commitments)
    {
        Commitment<TCurrency>[] all = [.. commitments];
        return _model.Schedule<Money<TCurrency>>(Array.ConvertAll(_years, year => all.Select(c => c.DueIn(year)).Sum()));
    }
}
