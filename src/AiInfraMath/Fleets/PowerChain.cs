using AiInfraMath.Numerics;

namespace AiInfraMath.Fleets;

/// <summary>From accelerators to servers to IT equipment to the facility: what each stage draws by what the one before it draws.</summary>
/// <remarks>Immutable. The kind of draw stays what it was: rated draws stay rated, averages stay averages.</remarks>
public sealed record PowerChain
{
    /// <summary>A power chain.</summary>
    /// <param name="serverOverhead">The power of a server by that of its accelerators; 1 or more.</param>
    /// <param name="itOverhead">The power of all IT equipment by that of the servers; 1 or more.</param>
    /// <param name="pue">Power usage effectiveness: the power of the facility by that of its IT equipment; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A factor is below 1 or not finite.</exception>
    public PowerChain(double serverOverhead, double itOverhead, double pue)
    {
        ServerOverhead = Factor(serverOverhead, nameof(serverOverhead));
        ItOverhead = Factor(itOverhead, nameof(itOverhead));
        Pue = Factor(pue, nameof(pue));
    }

    /// <summary>
    /// A frontier AI data centre at peak operation, as Epoch AI estimates it: 1.53 × 1.14 × 1.40, so that the accelerators draw 40.95 % of
    /// the facility's peak. The source stands in <see cref="EpochAiSource"/>.
    /// </summary>
    public static PowerChain EpochAi { get; } = ReadEpochAi();

    /// <summary>Where the factors of <see cref="EpochAi"/> come from.</summary>
    public static Source EpochAiSource { get; } = ReferenceTable.Read("Fleets.power_chain.csv")[0].Source;

    /// <summary>The power of a server by that of its accelerators.</summary>
    public double ServerOverhead { get; }

    /// <summary>The power of all IT equipment by that of the servers.</summary>
    public double ItOverhead { get; }

    /// <summary>Power usage effectiveness: the power of the facility by that of its IT equipment.</summary>
    public double Pue { get; }

    /// <summary>The power of the facility by that of its accelerators: the product of the three factors.</summary>
    public double Total => ServerOverhead * ItOverhead * Pue;

    /// <summary>The share of the facility's power that the accelerators draw: 1 ÷ <see cref="Total"/>.</summary>
    public double AcceleratorShare => 1 / Total;

    /// <summary>The chain of a server whose own power is known, as in 10.2 kW for 8 accelerators of 700 W.</summary>
    /// <param name="server">The power of the server.</param>
    /// <param name="accelerators">The power of the accelerators in it, of the same kind.</param>
    /// <param name="itOverhead">The power of all IT equipment by that of the servers; 1 or more.</param>
    /// <param name="pue">Power usage effectiveness; 1 or more.</param>
    /// <typeparam name="TKind">Which draw both are.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">The server draws less than its accelerators, or a factor is below 1.</exception>
    public static PowerChain OfServer<TKind>(
        Draw<DrawStage.Servers, TKind> server, Draw<DrawStage.Accelerators, TKind> accelerators, double itOverhead, double pue)
        where TKind : struct, IDrawKind
    {
        double overhead = server.Power / accelerators.Power;
        if (!(overhead >= 1 && double.IsFinite(overhead)))
        {
            NumericsThrow.OutOfRange(
                nameof(server), server.Power, $"at least the {accelerators.Power} of its accelerators, which must draw something,");
        }

        return new PowerChain(overhead, itOverhead, pue);
    }

    /// <summary>The same chain with another PUE.</summary>
    /// <param name="pue">Power usage effectiveness; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pue"/> is below 1 or not finite.</exception>
    public PowerChain WithPue(double pue) => new(ServerOverhead, ItOverhead, pue);

    /// <summary>What the servers of some accelerators draw.</summary>
    /// <param name="accelerators">The accelerators.</param>
    /// <typeparam name="TKind">Which draw it is.</typeparam>
    public Draw<DrawStage.Servers, TKind> ToServer<TKind>(Draw<DrawStage.Accelerators, TKind> accelerators)
        where TKind : struct, IDrawKind => accelerators.Through<DrawStage.Servers>(ServerOverhead);

    /// <summary>What all the IT equipment around some servers draws.</summary>
    /// <param name="servers">The servers.</param>
    /// <typeparam name="TKind">Which draw it is.</typeparam>
    public Draw<DrawStage.It, TKind> ToIt<TKind>(Draw<DrawStage.Servers, TKind> servers)
        where TKind : struct, IDrawKind => servers.Through<DrawStage.It>(ItOverhead);

    /// <summary>What all the IT equipment around some accelerators draws.</summary>
    /// <param name="accelerators">The accelerators.</param>
    /// <typeparam name="TKind">Which draw it is.</typeparam>
    public Draw<DrawStage.It, TKind> ToIt<TKind>(Draw<DrawStage.Accelerators, TKind> accelerators)
        where TKind : struct, IDrawKind => ToIt(ToServer(accelerators));

    /// <summary>What the facility of some IT equipment draws.</summary>
    /// <param name="it">The IT equipment.</param>
    /// <typeparam name="TKind">Which draw it is.</typeparam>
    public Draw<DrawStage.Facility, TKind> ToFacility<TKind>(Draw<DrawStage.It, TKind> it)
        where TKind : struct, IDrawKind => it.Through<DrawStage.Facility>(Pue);

    /// <summary>What the facility of some servers draws.</summary>
    /// <param name="servers">The servers.</param>
    /// <typeparam name="TKind">Which draw it is.</typeparam>
    public Draw<DrawStage.Facility, TKind> ToFacility<TKind>(Draw<DrawStage.Servers, TKind> servers)
        where TKind : struct, IDrawKind => ToFacility(ToIt(servers));

    /// <summary>What the facility of some accelerators draws.</summary>
    /// <param name="accelerators">The accelerators.</param>
    /// <typeparam name="TKind">Which draw it is.</typeparam>
    public Draw<DrawStage.Facility, TKind> ToFacility<TKind>(Draw<DrawStage.Accelerators, TKind> accelerators)
        where TKind : struct, IDrawKind => accelerators.Through<DrawStage.Facility>(Total);

    /// <summary>What is left of a facility's power for its IT equipment.</summary>
    /// <param name="facility">The facility.</param>
    /// <typeparam name="TKind">Which draw it is.</typeparam>
    public Draw<DrawStage.It, TKind> ItWithin<TKind>(Draw<DrawStage.Facility, TKind> facility)
        where TKind : struct, IDrawKind => facility.Back<DrawStage.It>(Pue);

    /// <summary>What is left of a facility's power for its accelerators.</summary>
    /// <param name="facility">The facility.</param>
    /// <typeparam name="TKind">Which draw it is.</typeparam>
    public Draw<DrawStage.Accelerators, TKind> AcceleratorsWithin<TKind>(Draw<DrawStage.Facility, TKind> facility)
        where TKind : struct, IDrawKind => facility.Back<DrawStage.Accelerators>(Total);

    /// <summary>How many accelerators a facility's power holds, the fraction of the last one included.</summary>
    /// <param name="facility">The power of the facility.</param>
    /// <param name="each">The power of one accelerator, of the same kind; above zero.</param>
    /// <typeparam name="TKind">Which draw both are.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="each"/> is zero.</exception>
    public double CountWithin<TKind>(Draw<DrawStage.Facility, TKind> facility, Draw<DrawStage.Accelerators, TKind> each)
        where TKind : struct, IDrawKind
    {
        NumericsThrow.IfNotAboveZero(each.Power.Watts, nameof(each));
        return AcceleratorsWithin(facility) / each;
    }

    private static PowerChain ReadEpochAi()
    {
        var factors = ReferenceTable.Read("Fleets.power_chain.csv")
            .ToDictionary(r => r["figure"], r => r.Number("value")!.Value, StringComparer.Ordinal);
        return new PowerChain(factors["server_overhead"], factors["it_overhead"], factors["pue"]);
    }

    private static double Factor(double value, string argument)
    {
        if (!(value >= 1 && double.IsFinite(value)))
        {
            NumericsThrow.OutOfRange(argument, value, "a factor of 1 or more");
        }

        return value;
    }
}
