namespace WriteForRights.Cli.Tests;

public sealed class ReferencePageTests
{
    [Fact]
    public async Task The_page_has_just_the_commands_options_and_exit_codes_of_the_program()
    {
        var expected = ReferencePage.Of(await CommandTree.ReadAsync(TestContext.Current.CancellationToken));
        var file = Path.Combine(SourceTree.Root, ReferencePage.Path);
        if (Environment.GetEnvironmentVariable("WRITE_REFERENCE") == "1")
        {
            await File.WriteAllTextAsync(file, expected, TestContext.Current.CancellationToken);
        }

        Assert.Equal(
            expected,
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
    }
}
