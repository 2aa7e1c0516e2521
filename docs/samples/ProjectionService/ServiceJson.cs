using System.Text.Json.Serialization;
using ProjectionService.Problems;
using ProjectionService.Projections;

namespace ProjectionService;

/// <summary>How everything that travels is written and read, generated when the service is compiled.</summary>
[JsonSerializable(typeof(HealthReply))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(ProjectionRequest))]
[JsonSerializable(typeof(ProjectionReply))]
[JsonSerializable(typeof(ProjectionEvent))]
internal sealed partial class ServiceJson : JsonSerializerContext;
