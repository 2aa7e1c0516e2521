using System.Text.Json.Serialization;
using ProjectionService.Claims;
using ProjectionService.Deals;
using ProjectionService.Problems;
using ProjectionService.Projections;
using ProjectionService.Sites;

namespace ProjectionService;

/// <summary>How everything that travels is written and read, generated when the service is compiled.</summary>
[JsonSerializable(typeof(HealthReply))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(ProjectionRequest))]
[JsonSerializable(typeof(ProjectionReply))]
[JsonSerializable(typeof(ProjectionEvent))]
[JsonSerializable(typeof(ClaimRequest))]
[JsonSerializable(typeof(ClaimReply))]
[JsonSerializable(typeof(DealRequest))]
[JsonSerializable(typeof(DealReply))]
[JsonSerializable(typeof(SiteRequest))]
[JsonSerializable(typeof(SiteReply))]
internal sealed partial class ServiceJson : JsonSerializerContext;
