using AiInfraMath;

namespace ProjectionService.Deals;

/// <summary>A network of deals to clear.</summary>
internal sealed record DealRequest
{
    /// <summary>Who has committed to pay whom how much.</summary>
    public required CommitmentRequest[] Commitments { get; set; }

    /// <summary>What parties have; a party without a balance has nothing and owes nothing outside.</summary>
    public BalanceRequest[] Balances { get; set; } = [];

    /// <summary>The part of its cash that a party in default can still pay out; 1 if not given.</summary>
    public decimal Alpha { get; set; } = 1;

    /// <summary>The part of what others pay it that a party in default can still pay out; 1 if not given.</summary>
    public decimal Beta { get; set; } = 1;

    /// <summary>Whether each amount counts with its probability.</summary>
    public bool Expected { get; set; }
}

/// <summary>What one party has committed to pay another.</summary>
/// <param name="Payer">Who pays.</param>
/// <param name="Payee">Who is paid.</param>
/// <param name="Amount">How much.</param>
/// <param name="Probability">How probable it is that the commitment stands; 1 if not given.</param>
internal sealed record CommitmentRequest(string Payer, string Payee, Money<USD> Amount, decimal Probability = 1);

/// <summary>What a party has, and what it owes outside the network.</summary>
/// <param name="Party">The party.</param>
/// <param name="Cash">What it has.</param>
/// <param name="SeniorDebt">What it owes outside and pays first; nothing if not given.</param>
/// <param name="EqualDebt">What it owes outside and pays with its commitments, in the same proportion; nothing if not given.</param>
internal sealed record BalanceRequest(string Party, Money<USD> Cash, Money<USD>? SeniorDebt = null, Money<USD>? EqualDebt = null);
