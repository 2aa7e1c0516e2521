using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace AiInfraMath.ServiceTests;

public class OpenApiTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task The_document_is_valid_and_names_every_endpoint()
    {
        ReadResult result = await ReadAsync();
        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        IEnumerable<string> mapped = service.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!).Where(p => !p.StartsWith("/openapi/", StringComparison.Ordinal));
        Assert.Equal(mapped.Order(StringComparer.Ordinal), result.Document!.Paths.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_takes_and_gives()
    {
        OpenApiDocument document = (await ReadAsync()).Document!;
        foreach ((string path, IOpenApiPathItem item) in document.Paths)
        {
            (HttpMethod method, OpenApiOperation operation) = Assert.Single(item.Operations!);
            Assert.False(string.IsNullOrEmpty(operation.Summary), path);
            Assert.False(string.IsNullOrEmpty(operation.OperationId), path);
            Assert.NotNull(Assert.Single(operation.Responses!["200"].Content!).Value.Schema);
            if (method == HttpMethod.Post)
            {
                Assert.NotNull(operation.RequestBody!.Content!["application/json"].Schema);
                Assert.Contains("application/problem+json", operation.Responses["400"].Content!);
            }
        }
    }

    [Theory]
    [InlineData("Power", "1.9 GW")]
    [InlineData("MoneyOfUSD", "USD 20 billion")]
    public async Task A_value_is_a_text_or_an_object(string schema, string example)
    {
        IList<IOpenApiSchema> forms = (await ReadAsync()).Document!.Components!.Schemas![schema].OneOf!;
        Assert.Equal([JsonSchemaType.String, JsonSchemaType.Object], forms.Select(f => f.Type!.Value));
        Assert.Equal(example, forms[0].Examples![0].GetValue<string>());
    }

    private async Task<ReadResult> ReadAsync()
    {
        await using Stream stream = await service.Http.GetStreamAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, TestContext.Current.CancellationToken);
        memory.Position = 0;
        return await OpenApiDocument.LoadAsync(memory, "json", cancellationToken: TestContext.Current.CancellationToken);
    }
}
