namespace AiInfraMath.PackageTests;

/// <summary>The F# and the file-based apps that the README and the guides show print what they say.</summary>
public class DocumentScriptTests(PackedPackage package)
{
    public static TheoryData<string, int> Blocks(string language)
    {
        var blocks = new TheoryData<string, int>();
        foreach (string document in MarkdownCode.Documents)
        {
            foreach ((int block, _) in MarkdownCode.In(document).Index().Where(b => b.Item.Language == language))
            {
                blocks.Add(document, block);
            }
        }

        return blocks;
    }

    [Theory]
    [MemberData(nameof(Blocks), "fsharp")]
    public async Task A_script_prints_what_its_document_says(string document, int block)
    {
        MarkdownCode script = MarkdownCode.In(document)[block];
        Assert.Equal(script.Output, await FSharpScript.RunAsync(package, $"{Path.GetFileName(document)}-{block}", script.Code));
    }

    [Theory]
    [MemberData(nameof(Blocks), "csharp app")]
    public async Task An_app_prints_what_its_document_says(string document, int block)
    {
        MarkdownCode app = MarkdownCode.In(document)[block];
        Assert.Equal(app.Output, await FileBasedApp.RunAsync(package, package.NewFolder($"{Path.GetFileName(document)}-{block}"), app.Code));
    }
}
