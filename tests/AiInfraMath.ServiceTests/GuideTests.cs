using System.Text.Json.Nodes;
using AiInfraMath.Tests.Documentation;
using AiInfraMath.Tests.Kit;

namespace AiInfraMath.ServiceTests;

/// <summary>What the guide shows of services is what stands in them and what they answer.</summary>
public class GuideTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly IReadOnlyList<MarkdownCode> Blocks = MarkdownCode.In("docs/embedding.md");

    [Fact]
    public void Code_of_a_service_stands_in_it()
    {
        MarkdownCode[] shown = [.. Blocks.Where(b => b.Language == "cs")];
        Assert.True(shown.Length >= 4);
        Assert.All(shown, block =>
        {
            string[] parts = block.Code.Split('\n', 2);
            Assert.Contains(parts[1], Repository.Read(parts[0]["// ".Length..]), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_request_gets_the_reply_that_is_shown()
    {
        string[] json = [.. Blocks.Where(b => b.Language == "json").Select(b => b.Code)];
        JsonNode reply = await service.ReplyAsync("/projections", json[0]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json[1]), reply), reply.ToJsonString());
        using HttpResponseMessage wrong = await service.PostAsync("/projections", Requests.With(json[0], "observations/1/power", "\"0.6 mw\""));
        JsonNode problem = await RunningService.ProblemAsync(wrong, 400);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json[2]), problem), problem.ToJsonString());
    }
}
