using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using ProjectionService;

namespace AiInfraMath.ServiceTests;

/// <summary>The service on a socket of its own, and a caller.</summary>
public sealed class RunningService : IAsyncLifetime
{
    private readonly string[] _arguments;

    public RunningService()
        : this([])
    {
    }

    internal RunningService(params string[] arguments) => _arguments = arguments;

    public WebApplication App { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = Service.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None", .. _arguments]);
        await App.StartAsync(TestContext.Current.CancellationToken);
        Http = new HttpClient { BaseAddress = new Uri(App.Urls.Single()), Timeout = TimeSpan.FromMinutes(2) };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.DisposeAsync();
    }

    internal static async Task<RunningService> StartAsync(params string[] arguments)
    {
        var service = new RunningService(arguments);
        await service.InitializeAsync();
        return service;
    }

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    public Task<HttpResponseMessage> PostAsync(string path, string body) => PostForAsync(path, body, TestContext.Current.CancellationToken);

    /// <summary>Posts for a caller that may go away.</summary>
    public async Task<HttpResponseMessage> PostForAsync(string path, string body, CancellationToken caller)
    {
        using StringContent content = Json(body);
        return await Http.PostAsync(new Uri(path, UriKind.Relative), content, caller);
    }

    /// <summary>Posts what is right, and gives the reply.</summary>
    public async Task<JsonNode> ReplyAsync(string path, string body)
    {
        using HttpResponseMessage response = await PostAsync(path, body);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        return JsonNode.Parse(text)!;
    }

    /// <summary>Posts what is wrong in one field, and checks that the problem names it and says why.</summary>
    public async Task RefusesAsync(string path, string body, string pointer, string detail)
    {
        using HttpResponseMessage response = await PostAsync(path, body);
        JsonNode problem = await ProblemAsync(response, 400);
        JsonNode error = Assert.Single(problem["errors"]!.AsArray())!;
        Assert.Equal(pointer, error["pointer"]!.GetValue<string>());
        Assert.Contains(detail, error["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith(pointer, problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    /// <summary>Checks that a response is a problem as RFC 9457 has it.</summary>
    public static async Task<JsonNode> ProblemAsync(HttpResponseMessage response, int status)
    {
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)response.StatusCode == status, $"{response.StatusCode}: {text}");
        Assert.Equal(new MediaTypeHeaderValue("application/problem+json"), response.Content.Headers.ContentType);
        JsonNode problem = JsonNode.Parse(text)!;
        Assert.Equal(status, problem["status"]!.GetValue<int>());
        Assert.NotEqual("", problem["title"]!.GetValue<string>());
        Assert.Equal("about:blank", problem["type"]!.GetValue<string>());
        return problem;
    }
}
