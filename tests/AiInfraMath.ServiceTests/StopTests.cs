namespace AiInfraMath.ServiceTests;

/// <summary>Nobody's projection goes on: each test starts one that would take minutes, and sees by the library's meter that it stops.</summary>
public class StopTests
{
    private static readonly string[] NoLimit = ["--Limits:Scenarios", "2000000000"];

    [Fact]
    public async Task A_stream_that_nobody_reads_any_more_stops()
    {
        using var meter = new ScenarioMeter();
        await using RunningService service = await RunningService.StartAsync(NoLimit);
        using (HttpResponseMessage response = await StreamAsync(service))
        {
            await using Stream stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            using var reader = new StreamReader(stream);
            Assert.Equal("event: progress", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        }

        await StoppedAsync(meter);
    }

    [Fact]
    public async Task A_projection_whose_caller_goes_away_stops()
    {
        using var meter = new ScenarioMeter();
        await using RunningService service = await RunningService.StartAsync(NoLimit);
        using var caller = new CancellationTokenSource();
        Task<HttpResponseMessage> response = service.PostForAsync("/projections", Requests.Endless, caller.Token);
        await meter.SomeScenariosAsync();
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => response);
        await StoppedAsync(meter);
    }

    [Fact]
    public async Task A_service_that_is_stopped_says_so_to_who_waits()
    {
        using var meter = new ScenarioMeter();
        await using RunningService service = await RunningService.StartAsync(NoLimit);
        Task<HttpResponseMessage> waiting = service.PostAsync("/projections", Requests.Endless);
        await meter.SomeScenariosAsync();
        await service.App.StopAsync(TestContext.Current.CancellationToken);
        using HttpResponseMessage response = await waiting;
        await RunningService.ProblemAsync(response, 503);
        await StoppedAsync(meter);
    }

    [Fact]
    public async Task More_requests_than_are_computed_and_wait_are_turned_away()
    {
        using var meter = new ScenarioMeter();
        await using RunningService service = await RunningService.StartAsync(
            [.. NoLimit, "--Limits:ConcurrentRuns", "1", "--Limits:WaitingRuns", "0", "--Limits:RetryAfterSeconds", "5"]);
        using (await StreamAsync(service))
        {
            await meter.SomeScenariosAsync();
            using HttpResponseMessage refused = await service.PostAsync("/projections", Requests.Projection);
            await RunningService.ProblemAsync(refused, 503);
            Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter!.Delta);
            Assert.True((await service.Http.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        }

        await StoppedAsync(meter);
        HttpResponseMessage response;
        while (!(response = await service.PostAsync("/projections", Requests.Projection)).IsSuccessStatusCode)
        {
            // The place is given back a moment after the run has stopped.
            await RunningService.ProblemAsync(response, 503);
            response.Dispose();
        }

        response.Dispose();
    }

    private static async Task<HttpResponseMessage> StreamAsync(RunningService service)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/projections/stream", UriKind.Relative))
        {
            Content = RunningService.Json(Requests.Endless),
        };
        return await service.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    private static async Task StoppedAsync(ScenarioMeter meter)
    {
        await meter.RunStoppedAsync();
        Assert.InRange(meter.Scenarios, 1, 1_999_999_999);
    }
}
