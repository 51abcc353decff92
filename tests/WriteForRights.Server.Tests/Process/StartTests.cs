
namespace WriteForRights.Server.Tests;

public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("start-");

    private string Database => Path.Combine(_folder.FullName, "campaign.db");

    [Fact]
    public async Task A_damaged_database_ends_the_server_with_a_line_that_says_so_and_code_2()
    {
        await File.WriteAllTextAsync(Database, new string('x', 5_000), TestContext.Current.CancellationToken);
        var (exitCode, errors) = await ServerProcess.RunToEndAsync($"Data Source={Database}", Packs());

        Assert.Equal(2, exitCode);
        Assert.Contains($"left unchanged: {Database}", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5_000), await File.ReadAllTextAsync(Database, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_pack_with_problems_ends_the_server_with_a_line_for_each_and_code_2()
    {
        var pack = CopyOfSample();
        var campaign = Path.Combine(pack, "campaign.json");
        var text = await File.ReadAllTextAsync(campaign, TestContext.Current.CancellationToken);
        text = text.Replace("Europe/London", "Europe/Loudon", StringComparison.Ordinal).Replace("\"year\": 2022", "\"yaer\": 2022", StringComparison.Ordinal);
        await File.WriteAllTextAsync(campaign, text, TestContext.Current.CancellationToken);
        var (exitCode, errors) = await ServerProcess.RunToEndAsync($"Data Source={Database}", _folder.FullName);

        Assert.Equal(2, exitCode);
        Assert.Equal(
            [ProblemCodes.MemberMissing, ProblemCodes.MemberUnknown, ProblemCodes.TimeZoneUnknown],
            errors.Split('\n').Where(line => line.Contains("campaign.json(", StringComparison.Ordinal))
                .Select(line => line.Split("error ")[1].Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_packs_ends_the_server_with_code_2()
    {
        var (exitCode, errors) = await ServerProcess.RunToEndAsync($"Data Source={Database}", _folder.FullName);

        Assert.Equal(2, exitCode);
        Assert.Contains("pack.json", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_data_of_unicode_the_server_ends_with_a_line_that_says_so_and_code_2_before_it_makes_a_database()
    {
        var (exitCode, errors) = await ServerProcess.RunToEndAsync($"Data Source={Database}", Packs(), isInvariant: true);

        Assert.Equal(2, exitCode);
        Assert.Contains(Problem.Of("$", ProblemCodes.UnicodeDataMissing, LanguageTag.English).Message, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task A_key_that_is_too_short_ends_the_server_with_code_2_before_it_makes_a_database()
    {
        var (exitCode, errors) = await ServerProcess.RunToEndAsync($"Data Source={Database}", Packs(), "planted-secret");

        Assert.Equal(2, exitCode);
        Assert.Contains("16", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Packs() => Path.Combine(SourceTree.Root, "samples", "packs");

    private string CopyOfSample()
    {
        var copy = Path.Combine(_folder.FullName, "w4r-2022");
        Directory.CreateDirectory(Path.Combine(copy, "cases"));
        foreach (var file in Directory.EnumerateFiles(SourceTree.SamplePack, "*.json", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(copy, Path.GetRelativePath(SourceTree.SamplePack, file)));
        }

        return copy;
    }
}
