using System.Globalization;
using AiInfraMath.Numerics;

namespace AiInfraMath.Forecasting;

public sealed partial class ProjectionModel
{
    internal const double FirstReach = 5;
    private const long MostScenarios = 1L << 48;

    private CompiledModel? _compiled;

    /// <summary>Runs the model.</summary>
    /// <param name="options">How; the defaults if null.</param>
    /// <param name="progress">Told the share of the work done, from above 0 to 1, ascending, possibly from other threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <remarks>
    /// Memory beyond the model: for each thread 2 KiB a variable; for each percentile of each observed variable and period at most some
    /// 60 √(S p (1 − p)) numbers of 8 bytes, and a few times that while they are sought; and the scenarios themselves where they are
    /// observed. A process with a thousand million scenario-years, ten periods and a present value with three percentiles each, peaked at
    /// 206 MiB, the runtime included.
    /// </remarks>
    public ProjectionResult Run(
        RunOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        options ??= new RunOptions();
        Check(options);
        BlockProgram program = Compile(options.Seed);
        double[][] columns = ColumnsFor(program, options.Scenarios);
        for (double reach = FirstReach; ; reach *= 2)
        {
            PartialState state = new BlockRunner(program, options.Scenarios, reach, columns).Run(
                0, options.Scenarios, options.DegreeOfParallelism, reach == FirstReach ? progress : null, cancellationToken);
            if (ResultOf(program, state, options.Seed, columns) is { } result)
            {
                return result;
            }
        }
    }

    /// <summary>Runs a part of the scenarios of a run. Parts from any partition, on any machines, merge into the result of the whole.</summary>
    /// <param name="first">The first scenario of the part, from 0.</param>
    /// <param name="count">How many scenarios; at least 1.</param>
    /// <param name="options">How the whole is run; the same for all parts, but for the threads.</param>
    /// <param name="progress">Told the share of the work done, from above 0 to 1, ascending, possibly from other threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">An option is invalid, the part is not within the whole, or scenarios are observed themselves.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public PartialProjection Project(
        long first, long count, RunOptions options, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(options);
        if (first < 0 || first >= options.Scenarios)
        {
            NumericsThrow.OutOfRange(
                nameof(first), first, string.Create(CultureInfo.InvariantCulture, $"a scenario from 0 to below {options.Scenarios}"));
        }

        if (count < 1 || count > options.Scenarios - first)
        {
            NumericsThrow.OutOfRange(
                nameof(count), count, string.Create(CultureInfo.InvariantCulture, $"a number from 1 to {options.Scenarios - first}"));
        }

        BlockProgram program = Compile(options.Seed);
        if (program.Columns.Length > 0)
        {
            throw new ArgumentException("Scenarios themselves are observed, which only a run of the whole can do.", nameof(options));
        }

        PartialState state = new BlockRunner(program, options.Scenarios, FirstReach, null).Run(
            first, first + count, options.DegreeOfParallelism, progress, cancellationToken);
        return new PartialProjection(this, program, state, options.Seed);
    }

    /// <summary>Reads a partial result that <see cref="PartialProjection.ToBytes"/> wrote.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="ArgumentException">They are not a partial result of this model.</exception>
    public PartialProjection ReadPartial(ReadOnlySpan<byte> bytes)
    {
        var reader = new PartialReader(bytes);
        (ulong seed, long scenarios) = reader.Header();
        BlockProgram program = Compile(seed);
        return new PartialProjection(this, program, reader.State(program, scenarios), seed);
    }

    internal ProjectionResult? ResultOf(BlockProgram program, PartialState state, ulong seed, double[][] columns)
    {
        var quantiles = new QuantileEstimate[program.Quantiles.Length][];
        for (int i = 0; i < quantiles.Length; i++)
        {
            QuantileEstimate[]? found =
                QuantileResolution.Resolve(state.Collectors[i], program.Quantiles[i].Probabilities, state.Scenarios);
            if (found is null)
            {
                return null;
            }

            quantiles[i] = found;
        }

        return new ProjectionResult(this, program, state.Scenarios, seed, state.Forest.Nodes[0].Numbers, quantiles, columns);
    }

    private static void Check(RunOptions options)
    {
        if (options.Scenarios is < 1 or > MostScenarios)
        {
            NumericsThrow.OutOfRange(
                nameof(options.Scenarios),
                options.Scenarios,
                string.Create(CultureInfo.InvariantCulture, $"at least 1 and at most {MostScenarios}"));
        }

        NumericsThrow.IfNotPositive(options.DegreeOfParallelism, nameof(options.DegreeOfParallelism));
    }

    private static double[][] ColumnsFor(BlockProgram program, long scenarios)
    {
        if (program.Columns.Length > 0 && scenarios > Array.MaxLength)
        {
            NumericsThrow.OutOfRange(
                nameof(RunOptions.Scenarios),
                scenarios,
                string.Create(CultureInfo.InvariantCulture, $"at most {Array.MaxLength} where scenarios themselves are observed"));
        }

        return Array.ConvertAll(program.Columns, _ => GC.AllocateUninitializedArray<double>((int)scenarios));
    }

    // The last program is kept, for runs that follow each other; it is replaced as a whole, so that any number of threads may run.
    private BlockProgram Compile(ulong seed)
    {
        if (_compiled is { } last && last.Seed == seed && last.Requests == _requests.Count)
        {
            return last.Program;
        }

        var program = new ModelProgram(_requests, PeriodCount, seed);
        PackWidth.Dispatch(ref program);
        _compiled = new CompiledModel(seed, _requests.Count, program.Result!);
        return program.Result!;
    }

    private sealed record CompiledModel(ulong Seed, int Requests, BlockProgram Program);
}
