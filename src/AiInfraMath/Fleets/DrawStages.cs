namespace AiInfraMath.Fleets;

/// <summary>A stage of the power chain: where a draw is measured. The stages are in <see cref="DrawStage"/>.</summary>
public interface IPowerStage
{
    /// <summary>Where it is, in words.</summary>
    static abstract string Name { get; }
}

/// <summary>Which of its powers a draw is: see <see cref="DrawKind"/>.</summary>
public interface IDrawKind
{
    /// <summary>Which it is, in one word.</summary>
    static abstract string Name { get; }
}

/// <summary>The stages of the power chain, each of which draws what the one before it draws and something more.</summary>
public static class DrawStage
{
    /// <summary>The accelerators alone: chip, memory and board.</summary>
    public readonly record struct Accelerators : IPowerStage
    {
        /// <inheritdoc/>
        public static string Name => "accelerators";
    }

    /// <summary>The servers: accelerators, processors, memory, fans, local storage.</summary>
    public readonly record struct Servers : IPowerStage
    {
        /// <inheritdoc/>
        public static string Name => "servers";
    }

    /// <summary>All IT equipment: servers, switches between them, storage, management.</summary>
    public readonly record struct It : IPowerStage
    {
        /// <inheritdoc/>
        public static string Name => "IT equipment";
    }

    /// <summary>The whole facility: IT equipment, cooling, conversion losses, lighting. What the grid connection sees.</summary>
    public readonly record struct Facility : IPowerStage
    {
        /// <inheritdoc/>
        public static string Name => "facility";
    }
}

/// <summary>The kinds of draw, which are three different numbers for the same equipment.</summary>
public static class DrawKind
{
    /// <summary>What the maker rates it for (nameplate, TDP): the most that it may draw.</summary>
    public readonly record struct Rated : IDrawKind
    {
        /// <inheritdoc/>
        public static string Name => "rated";
    }

    /// <summary>What it draws at most in operation: what connections and generators are sized for.</summary>
    public readonly record struct Peak : IDrawKind
    {
        /// <inheritdoc/>
        public static string Name => "peak";
    }

    /// <summary>What it draws on average over time: the only draw that makes energy.</summary>
    public readonly record struct Average : IDrawKind
    {
        /// <inheritdoc/>
        public static string Name => "average";
    }
}
