using ProjectionService;

await using WebApplication app = Service.Create(args);
await app.RunAsync();
