using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.House;

/// <summary>A committed list of the lines of a public API, one a member.</summary>
/// <param name="listing">The file, from the root of the repository.</param>
/// <param name="project">The project whose test holds it, from the root of the repository.</param>
internal sealed class PublicApiListing(string listing, string project)
{
    private const string AcceptVariable = "AIINFRAMATH_ACCEPT_API";
    private const int Shown = 60;

    /// <summary>Fails with the difference and the command that accepts it, unless the API is the listed one.</summary>
    public void Holds(IEnumerable<string> api)
    {
        string[] lines = [.. api];
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, listing), string.Join('\n', lines) + "\n");
        }

        // Sets, so that a merge of two additions needs no new listing.
        string[] listed = Repository.Read(listing).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] differences = [.. lines.Except(listed).Select(l => "+ " + l).Concat(listed.Except(lines).Select(l => "- " + l))
            .OrderBy(l => l[2..], StringComparer.Ordinal)];
        Assert.True(differences.Length == 0, Message(differences));
    }

    private string Message(string[] differences) =>
        $"""
        The public API is not the listed one ({differences.Length} lines: + is new, - is gone):
        {string.Join('\n', differences.Take(Shown))}{(differences.Length > Shown ? $"\n... and {differences.Length - Shown} more" : "")}

        If this is meant (and, once there is a release, a "-" in the next major version only), accept it and commit {listing}:
            {AcceptVariable}=1 dotnet test {project} --filter PublicApiTests
        """;
}
