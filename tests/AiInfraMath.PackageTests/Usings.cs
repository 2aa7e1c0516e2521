global using Xunit;

[assembly: AssemblyFixture(typeof(AiInfraMath.PackageTests.PackedPackage))]
