using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using ProjectionService;

namespace AiInfraMath.ServiceTests;

/// <summary>What is the same for every endpoint.</summary>
public class ProtocolTests(RunningService service) : IClassFixture<RunningService>
{
    public static TheoryData<string> Paths => ["/projections", "/projections/stream", "/sites", "/deals", "/claims"];

    [Fact]
    public async Task Health_says_that_it_is_well_and_which_library_it_has()
    {
        JsonNode reply = JsonNode.Parse(await service.Http.GetStringAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken))!;
        Assert.Equal("healthy", reply["status"]!.GetValue<string>());
        Assert.Equal(typeof(Power).Assembly.GetName().Version!.ToString(3), reply["library"]!.GetValue<string>());
    }

    [Fact]
    public async Task It_listens_to_this_machine_only_unless_told_otherwise()
    {
        await using WebApplication app = Service.Create([]);
        Assert.True(new Uri(app.Configuration["urls"]!).IsLoopback);
    }

    [Theory]
    [InlineData("{\"through\":2027,", 1, 16)]
    [InlineData("{\n  \"through\": 2027 \"seed\": 1 }", 2, 19)]
    [InlineData("through=2027", 1, 2)]
    [InlineData("{'through':2027}", 1, 2)]
    public async Task What_is_no_json_is_told_where(string body, int line, int position)
    {
        using HttpResponseMessage response = await service.PostAsync("/projections", body);
        JsonNode error = (await RunningService.ProblemAsync(response, 400))["errors"]![0]!;
        Assert.StartsWith("The body is no JSON: ", error["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal((line, position), (error["line"]!.GetValue<int>(), error["position"]!.GetValue<int>()));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_value_that_is_no_object_is_refused(string path)
    {
        await service.RefusesAsync(path, "[]", "#", "openapi");
        await service.RefusesAsync(path, "null", "#", "no body");
        await service.RefusesAsync(path, "", "#", "no body");
    }

    [Fact]
    public async Task A_field_that_comes_twice_is_refused() =>
        await service.RefusesAsync("/projections", "{\"through\":2027,\"through\":2028}", "#/through", "twice");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_refused(bool knowsItsLength)
    {
        using var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(new string(' ', 1_000_001) + "{}")));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/projections", UriKind.Relative)) { Content = content };
        request.Headers.TransferEncodingChunked = !knowsItsLength;
        using HttpResponseMessage response = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        await RunningService.ProblemAsync(response, 413);
    }

    [Fact]
    public async Task Another_kind_of_body_is_refused()
    {
        using var content = new StringContent(Requests.Projection, Encoding.UTF8, "text/plain");
        using HttpResponseMessage response = await service.Http.PostAsync(
            new Uri("/projections", UriKind.Relative), content, TestContext.Current.CancellationToken);
        await RunningService.ProblemAsync(response, 415);
    }

    [Theory]
    [InlineData("/nothing", 404)]
    [InlineData("/projections", 405)]
    public async Task A_wrong_address_is_a_problem(string path, int status)
    {
        using HttpResponseMessage response = await service.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        await RunningService.ProblemAsync(response, status);
    }

    [Fact]
    public async Task It_does_not_start_with_limits_that_make_no_sense()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => RunningService.StartAsync("--Limits:Scenarios", "0"));
        Assert.Contains("Scenarios", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_itself_runs()
    {
        using System.Diagnostics.Process process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            "dotnet", [System.IO.Path.Combine(AppContext.BaseDirectory, "ProjectionService.dll"), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        try
        {
            const string Listening = "Now listening on: ";
            string? line;
            do
            {
                line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            }
            while (line is not null && !line.Contains(Listening, StringComparison.Ordinal));

            Assert.NotNull(line);
            var health = new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim() + "/health");
            using HttpResponseMessage response = await service.Http.GetAsync(health, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}
