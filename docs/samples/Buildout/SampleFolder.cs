namespace Buildout;

/// <summary>The sample's own folder in the repository, whose data and scripts are read where they stand: an edit counts at once.</summary>
internal static class SampleFolder
{
    private const string Project = "Buildout.csproj";

    /// <summary>A path below the folder, relative to the current directory.</summary>
    public static string Find(string name)
    {
        string below = Path.Combine("docs", "samples", "Buildout");
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            foreach (string candidate in new[] { folder.FullName, Path.Combine(folder.FullName, below) })
            {
                if (File.Exists(Path.Combine(candidate, Project)))
                {
                    return Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(candidate, name));
                }
            }
        }

        throw new InputException($"{name}: not found; run the sample from its repository, or name the folder with --data.");
    }
}
