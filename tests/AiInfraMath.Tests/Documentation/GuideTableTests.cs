using System.Text.RegularExpressions;
using AiInfraMath.Tests.House;
using AiInfraMath.Tests.Kit;
using Microsoft.CodeAnalysis;

namespace AiInfraMath.Tests.Documentation;

/// <summary>Tables of the guides say what the code says.</summary>
public partial class GuideTableTests
{
    [Fact]
    public void The_errors_in_the_guide_to_numerics_are_those_of_the_functions()
    {
        MatchCollection rows = Row().Matches(Repository.Read("docs/numerics.md"));
        Assert.True(rows.Count >= 8);
        Assert.All(rows, row =>
        {
            string documentation = DocumentationOf(row.Groups["type"].Value, row.Groups["function"].Value);
            string[] found = row.Groups["found"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries);
            Assert.Contains($"t most {row.Groups["bound"].Value} ULP off", documentation, StringComparison.Ordinal);
            Assert.All(found, f => Assert.Contains(f, documentation, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_floors_of_the_architecture_note_are_those_of_the_house()
    {
        string[] floors = [.. Floor().Matches(Repository.Read("docs/architecture.md")).Select(m => m.Groups["folder"].Value)];
        Assert.Equal(FloorTests.Folders.Reverse(), floors);
    }

    private static string DocumentationOf(string type, string function)
    {
        INamedTypeSymbol declaring = PublicApi.Types.Single(t => t.Name == type);
        return string.Concat(declaring.GetMembers(function).Prepend(declaring).Select(PublicDocumentationTests.TextOf));
    }

    [GeneratedRegex(@"^\| `(?<type>\w+)\.(?<function>\w+)`[^|]*\| (?<bound>\d) ULP \| (?<found>[^|]*?) ?\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"^(?<folder>[A-Z]\w+) {4,}\S", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Floor();
}
