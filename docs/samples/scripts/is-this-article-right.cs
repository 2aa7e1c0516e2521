// Is this article right? Reads a text, or the file that is named, and checks every figure that ties itself to others.
#:package AiInfraMath@*
using System.Globalization;
using AiInfraMath.Claims;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture; // the same text on every machine

// Input: sentences as they stood in the press of July 2025 to January 2026, shortened.
string article = args is [string file] ? File.ReadAllText(file) :
    """
    100 million chips at 750 W each would draw 75 GW. That 75 GW would be 75% of UK electricity production.
    Compute grew from 0.2 GW in 2023 to 0.6 GW in 2024 and 1.9 GW in 2025, almost doubling every year.
    Revenue was $2 billion in 2023, $6 billion in 2024 and $20 billion in 2025, tripling every year.
    A site of 10 GW would consume as much as 8 million US homes.
    Stargate is to cost $500 billion.
    """;

ArticleCheck check = ArticleCheck.Read(article);
foreach (ArticleClaim claim in check.Claims)
{
    Console.WriteLine($"{claim.Kind}: {claim.Verdict}");
}

foreach (UncheckedFigure figure in check.NotChecked)
{
    Console.WriteLine($"Not checked: {figure.Figure.Text}. {figure.Reason}");
}

int wrong = check.Claims.Count(claim => !claim.Verdict.IsRight);
Console.WriteLine($"So: of {check.Claims.Count} claims {check.Claims.Count - wrong} hold and {wrong} do not, or not as they are said.");
