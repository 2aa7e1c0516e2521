// Who owes whom? How much of the announced money only goes round, and what is paid if OpenAI cannot pay it all?
#:package AiInfraMath@*
using System.Globalization;
using AiInfraMath;
using AiInfraMath.Deals;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture; // the same text on every machine

// Inputs: deals as announced, in billions of dollars.
Commitment<USD>[] deals =
[
    Deal("OpenAI", "Oracle", 300, "OpenAI, Oracle Sign $300 Billion Cloud Deal", "The Wall Street Journal", "2025-09-10"),
    Deal("NVIDIA", "OpenAI", 100, "Strategic partnership to deploy 10 gigawatts of NVIDIA systems", "NVIDIA", "2025-09-22"),
    Deal("OpenAI", "Microsoft", 250, "The next chapter of the Microsoft-OpenAI partnership", "Microsoft", "2025-10-28"),
    Deal("OpenAI", "Amazon", 38, "AWS and OpenAI announce multi-year strategic partnership", "Amazon", "2025-11-03"),

    // 10 GW in return for its investment, at what NVIDIA's chief executive put its part of a gigawatt at on 27 August 2025: 35 billion.
    Deal("OpenAI", "NVIDIA", 350, "Strategic partnership to deploy 10 gigawatts of NVIDIA systems", "NVIDIA", "2025-09-22"),

    // Assumption: half of what the clouds are paid goes into chips.
    Deal("Oracle", "NVIDIA", 150), Deal("Microsoft", "NVIDIA", 125), Deal("Amazon", "NVIDIA", 19),
];

// Assumption: what OpenAI can pay out of its revenue over the years of the contracts.
Money<USD> revenue = Billions(500);

var network = new DealNetwork<USD>(deals);
foreach (NetPosition<USD> party in network.Positions)
{
    Console.WriteLine($"{party.Party,-10} pays {InBillions(party.Pays),4}, is paid {InBillions(party.Receives),4}, net {InBillions(party.Net),5} billion USD");
}

Console.WriteLine($"{network.Circulation.Share:P0} of {network.Gross:L} go round; the ways that money can take, and what each could carry alone:");
foreach (DealCycle<USD> cycle in network.Cycles().Cycles)
{
    Console.WriteLine($"  {string.Join(" > ", cycle.Parties)}: {cycle.Flow:L}");
}

Clearing<USD> clearing = network.Clear([new("OpenAI", revenue)]);
ClearedParty<USD> openAI = clearing.Greatest.Of("OpenAI");
Console.WriteLine($"With {revenue:L} of its own OpenAI pays {openAI.Paid:L} of {openAI.Owed:L}, {openAI.Recovery:P0} to each.");
Console.WriteLine(clearing.Greatest.Defaults.Count == 0
    ? "So: everybody is paid."
    : $"So: not everybody is paid in full; what is owed cannot be paid by {string.Join(", ", clearing.Greatest.Defaults)}.");

static Money<USD> Billions(decimal billions) => new(billions * 1_000_000_000m);

static string InBillions(Money<USD> money) => $"{money.Amount / 1e9m:F0}";

static Commitment<USD> Deal(string payer, string payee, decimal billions, string? document = null, string publisher = "", string date = "") =>
    new(payer, payee, Billions(billions)) { Source = document is null ? Source.Assumption : new Source(document, publisher, date) };
