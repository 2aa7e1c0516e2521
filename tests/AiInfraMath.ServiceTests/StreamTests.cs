using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace AiInfraMath.ServiceTests;

public class StreamTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Path = "/projections/stream";

    [Fact]
    public async Task Progress_ascends_to_the_whole_and_the_result_is_that_of_the_plain_endpoint()
    {
        string request = Requests.With(Requests.Projection, "scenarios", "2000000");
        List<SseItem<string>> events = await EventsAsync(request);
        double[] progress = [.. events.SkipLast(1).Select(e => JsonNode.Parse(e.Data)!["progress"]!.GetValue<double>())];
        Assert.All(events.SkipLast(1), e => Assert.Equal("progress", e.EventType));
        Assert.True(progress.Length > 1);
        Assert.Equal(progress.Order(), progress);
        Assert.Equal(1, progress[^1]);
        Assert.Equal("result", events[^1].EventType);
        Assert.Equal(
            (await service.ReplyAsync("/projections", request)).ToJsonString(), JsonNode.Parse(events[^1].Data)!["result"]!.ToJsonString());
    }

    [Theory]
    [InlineData("observations/1/power", "\"0.6 mw\"", "#/observations/1/power", "did you mean mW or MW?")]
    [InlineData("growthSlowdown", "0", "#/growthSlowdown", "above 0 and at most 1")]
    [InlineData("scenarios", "10000001", "#/scenarios", "at most 10000000 scenarios")]
    public async Task A_request_that_is_wrong_gets_no_stream(string field, string value, string pointer, string detail) =>
        await service.RefusesAsync(Path, Requests.With(Requests.Projection, field, value), pointer, detail);

    [Fact]
    public async Task A_caller_that_takes_streams_alone_is_told_what_is_wrong_all_the_same()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Path, UriKind.Relative)) { Content = RunningService.Json("{}") };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using HttpResponseMessage response = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        await RunningService.ProblemAsync(response, 400);
    }

    [Fact]
    public async Task A_problem_that_shows_at_the_end_is_the_last_event()
    {
        List<SseItem<string>> events = await EventsAsync(
            Requests.With(Requests.With(Requests.Projection, "observations/0/power", "\"1e-9 W\""), "through", "2055"));
        Assert.Equal("problem", events[^1].EventType);
        JsonNode problem = JsonNode.Parse(events[^1].Data)!["problem"]!;
        Assert.Equal(400, problem["status"]!.GetValue<int>());
        Assert.Contains("finite numbers were expected", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private async Task<List<SseItem<string>>> EventsAsync(string body)
    {
        using HttpResponseMessage response = await service.PostAsync(Path, body);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        await using Stream stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        List<SseItem<string>> events = [];
        await foreach (SseItem<string> item in SseParser.Create(stream).EnumerateAsync(TestContext.Current.CancellationToken))
        {
            events.Add(item);
        }

        return events;
    }
}
