using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using AiInfraMath.Claims;
using AiInfraMath.Forecasting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using ProjectionService.Claims;
using ProjectionService.Deals;
using ProjectionService.OpenApi;
using ProjectionService.Problems;
using ProjectionService.Projections;
using ProjectionService.Sites;

namespace ProjectionService;

/// <summary>Puts the service together.</summary>
internal static class Service
{
    /// <summary>Where it listens unless <c>--urls</c> says otherwise: to this machine only.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>The policy under which only some requests are computed at a time.</summary>
    public const string RunsPolicy = "runs";

    public static WebApplication Create(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        AddLimits(builder.Services);
        AddRunsPolicy(builder.Services);
        builder.Services.ConfigureHttpJsonOptions(options => Configure(options.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.AddExceptionHandler<ProblemHandler>();
        builder.Services.AddServiceDocument();

        WebApplication app = builder.Build();
        app.UseExceptionHandler(static _ => { });
        app.UseStatusCodePages(static context => Problem.For(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
        app.UseRateLimiter();
        app.UseShutdown();
        app.MapOpenApi();
        app.MapHealth();
        app.MapProjections();
        app.MapClaims();
        app.MapSites();
        app.MapDeals();
        return app;
    }

    /// <summary>How requests are read: nothing unknown, nothing twice, nothing missing, no number in quotes.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        AddNames<SamplingMethod>(options);
        AddNames<TextLanguage>(options);
        AddNames<GridMeasure>(options);
        AddNames<VerdictOutcome>(options);
        options.TypeInfoResolverChain.Insert(0, ServiceJson.Default);
    }

    private static void AddNames<TEnum>(JsonSerializerOptions options)
        where TEnum : struct, Enum =>
        options.Converters.Add(new JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));

    private static void AddLimits(IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<Limits>, LimitsValidator>();
        services.AddOptions<Limits>().BindConfiguration(Limits.Section).ValidateOnStart();
        services.AddSingleton(static provider => provider.GetRequiredService<IOptions<Limits>>().Value);
        services.AddOptions<KestrelServerOptions>().Configure<Limits>(static (kestrel, limits) => kestrel.Limits.MaxRequestBodySize = limits.BodyBytes);
    }

    private static void AddRunsPolicy(IServiceCollection services)
    {
        services.AddRateLimiter(static _ => { });
        services.AddOptions<RateLimiterOptions>().Configure<Limits>(static (options, limits) =>
        {
            options.AddConcurrencyLimiter(RunsPolicy, limiter =>
            {
                limiter.PermitLimit = limits.ConcurrentRuns;
                limiter.QueueLimit = limits.WaitingRuns;
                limiter.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
            });
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = limits.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }
}
