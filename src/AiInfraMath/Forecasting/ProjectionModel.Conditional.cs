namespace AiInfraMath.Forecasting;

/// <content>What is observed: probabilities, what is conditional on something, and correlations.</content>
public sealed partial class ProjectionModel
{
    /// <summary>Observes in what share of scenarios a condition holds in each period.</summary>
    /// <param name="condition">The condition, as <c>capacity.Above(75.Gigawatts)</c>.</param>
    public Output<IReadOnlyList<Probability>> Observe(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        RequireOwn(condition.Model, nameof(condition));
        Linear form = condition.Indicator;
        return Add<IReadOnlyList<Probability>>(
            [form],
            targets => EachPeriod(i => targets.Sum(form, i)),
            (result, numbers) => MapPeriods(i => result.ProbabilityOf(result.NumbersOf(numbers[i])[0])));
    }

    /// <summary>Observes a variable in those scenarios in which a condition holds, in each period.</summary>
    /// <param name="series">The variable.</param>
    /// <param name="condition">The condition.</param>
    /// <typeparam name="T">What the variable measures.</typeparam>
    public Output<IReadOnlyList<ConditionalSummary<T>>> ObserveGiven<T>(Series<T> series, Condition condition)
        where T : struct, IMeasure<T>
    {
        Linear form = Own(series, nameof(series));
        ArgumentNullException.ThrowIfNull(condition);
        RequireOwn(condition.Model, nameof(condition));
        Linear weight = condition.Indicator;
        return Add<IReadOnlyList<ConditionalSummary<T>>>(
            [form, weight],
            targets => EachPeriod(i => targets.Conditional(form, weight, i)),
            (result, numbers) => MapPeriods(i => result.ConditionalOf<T>(numbers[i], _years[i])));
    }

    /// <summary>Observes in what share of scenarios something occurs.</summary>
    /// <param name="occurrence">The occurrence, as <c>capacity.Above(75.Gigawatts).By(2030)</c>.</param>
    /// <exception cref="ArgumentException">The occurrence is of another model.</exception>
    public Output<Probability> Observe(Occurrence occurrence)
    {
        int last = PeriodCount - 1;
        Linear form = Own(occurrence, nameof(occurrence)).IndicatorIn(last);
        return Add(
            [form],
            targets => [targets.Sum(form, last)],
            (result, numbers) => result.ProbabilityOf(result.NumbersOf(numbers[0])[0]));
    }

    /// <summary>Observes a value that each scenario has once in those scenarios in which something occurs.</summary>
    /// <param name="outcome">The value.</param>
    /// <param name="occurrence">The occurrence.</param>
    /// <typeparam name="T">What the value measures.</typeparam>
    /// <exception cref="ArgumentException">The outcome or the occurrence is of another model.</exception>
    public Output<ConditionalSummary<T>> ObserveGiven<T>(Outcome<T> outcome, Occurrence occurrence)
        where T : struct, IMeasure<T>
    {
        int last = PeriodCount - 1;
        Linear form = Own(outcome, nameof(outcome));
        Linear weight = Own(occurrence, nameof(occurrence)).IndicatorIn(last);
        return Add(
            [form, weight],
            targets => [targets.Conditional(form, weight, last)],
            (result, numbers) => result.ConditionalOf<T>(numbers[0], _years[last]));
    }

    /// <summary>
    /// Observes a variable in each period in those scenarios in which something occurs, be it in a later period: what the road there looks
    /// like.
    /// </summary>
    /// <param name="series">The variable.</param>
    /// <param name="occurrence">The occurrence.</param>
    /// <typeparam name="T">What the variable measures.</typeparam>
    /// <exception cref="ArgumentException">The variable or the occurrence is of another model.</exception>
    /// <remarks>Each thread keeps a block of all periods of the variable, 4 KiB each.</remarks>
    public Output<IReadOnlyList<ConditionalSummary<T>>> ObserveGiven<T>(Series<T> series, Occurrence occurrence)
        where T : struct, IMeasure<T>
    {
        int last = PeriodCount - 1;
        Linear[] forms = UntilTheEnd(Own(series, nameof(series)));
        Linear weight = Own(occurrence, nameof(occurrence)).IndicatorIn(last);
        return Add<IReadOnlyList<ConditionalSummary<T>>>(
            [.. forms, weight],
            targets => EachPeriod(i => targets.Conditional(forms[i], weight, last)),
            (result, numbers) => MapPeriods(i => result.ConditionalOf<T>(numbers[i], _years[i])));
    }

    /// <summary>Observes the correlation of two variables in each period: which input a result follows.</summary>
    /// <param name="first">A variable.</param>
    /// <param name="second">Another variable.</param>
    /// <typeparam name="TFirst">What the first variable measures.</typeparam>
    /// <typeparam name="TSecond">What the second variable measures.</typeparam>
    /// <returns>Pearson's coefficient, −1 to 1; 0 where one of the variables does not vary.</returns>
    public Output<IReadOnlyList<double>> ObserveCorrelation<TFirst, TSecond>(Series<TFirst> first, Series<TSecond> second)
        where TFirst : struct, IMeasure<TFirst>
        where TSecond : struct, IMeasure<TSecond>
    {
        Linear x = Own(first, nameof(first));
        Linear y = Own(second, nameof(second));
        return Add<IReadOnlyList<double>>(
            [x, y],
            targets => EachPeriod(i => targets.Correlation(x, y, i)),
            (result, numbers) => MapPeriods(i => result.CorrelationOf(numbers[i], _years[i])));
    }

    /// <summary>Observes the correlation of a value that each scenario has once with an input in each period: what it hangs on.</summary>
    /// <param name="outcome">The value, as a net present value.</param>
    /// <param name="input">The input, drawn once or in every period; any other variable will do.</param>
    /// <typeparam name="TOutcome">What the value measures.</typeparam>
    /// <typeparam name="TInput">What the input measures.</typeparam>
    /// <returns>
    /// Pearson's coefficient, −1 to 1, with the input of each period, all the same for one that is drawn once; 0 where one does not vary.
    /// </returns>
    /// <exception cref="ArgumentException">The outcome or the input is of another model.</exception>
    public Output<IReadOnlyList<double>> ObserveCorrelation<TOutcome, TInput>(Outcome<TOutcome> outcome, Series<TInput> input)
        where TOutcome : struct, IMeasure<TOutcome>
        where TInput : struct, IMeasure<TInput>
    {
        int last = PeriodCount - 1;
        Linear x = Own(outcome, nameof(outcome));
        Linear[] inputs = UntilTheEnd(Own(input, nameof(input)));
        return Add<IReadOnlyList<double>>(
            [x, .. inputs],
            targets => EachPeriod(i => targets.Correlation(x, inputs[i], last)),
            (result, numbers) => MapPeriods(i => result.CorrelationOf(numbers[i], _years[i])));
    }

    // The values of each period as they are to be had in the last.
    private Linear[] UntilTheEnd(Linear form)
    {
        Linear kept = form.Kept();
        return MapPeriods(i => i == PeriodCount - 1 ? kept : kept.Lag(PeriodCount - 1 - i));
    }

    private Occurrence Own(Occurrence occurrence, string argument)
    {
        ArgumentNullException.ThrowIfNull(occurrence, argument);
        RequireOwn(occurrence.Model, argument);
        return occurrence;
    }
}
