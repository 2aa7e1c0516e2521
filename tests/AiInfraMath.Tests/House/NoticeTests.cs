using AiInfraMath.Tests.Kit;

namespace AiInfraMath.Tests.House;

/// <summary>What the library holds of others goes with their notices.</summary>
public class NoticeTests
{
    private static readonly string Notices = Repository.Read("THIRD-PARTY-NOTICES.txt");

    [Fact]
    public void The_licence_of_the_direction_numbers_is_there_whole()
    {
        string[] licence = [.. Repository.Read("src/AiInfraMath/Numerics/sobol-joe-kuo.txt").Split('\n')
            .TakeWhile(line => line.StartsWith('#'))
            .SkipWhile(line => !line.Contains("Copyright", StringComparison.Ordinal))
            .Select(line => line[1..].Trim())];
        Assert.True(licence.Length > 15);
        Assert.All(licence, line => Assert.Contains(line, Notices, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_that_has_something_of_fdlibm_is_named()
    {
        string folder = Path.Combine(Repository.Root, "src", "AiInfraMath");
        string[] files = [.. Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path).Contains("fdlibm", StringComparison.Ordinal)).Select(path => Path.GetFileName(path)!)];
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Contains(file, Notices, StringComparison.Ordinal));
        Assert.Contains("Permission to use, copy, modify, and distribute this", Notices, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_packed_script_is_named_and_its_licence_is_there()
    {
        string[] files = [.. Directory.GetFiles(Path.Combine(Repository.Root, "src/AiInfraMath/Charts/vega"), "*.br").Select(path => Path.GetFileName(path)!)];
        Assert.Equal(2, files.Length);
        Assert.All(files, file => Assert.Contains(file, Notices, StringComparison.Ordinal));
        Assert.Contains("Copyright (c) 2015-2023, University of Washington Interactive Data Lab", Notices, StringComparison.Ordinal);
        Assert.Contains("Mike Bostock", Notices, StringComparison.Ordinal);
    }
}
