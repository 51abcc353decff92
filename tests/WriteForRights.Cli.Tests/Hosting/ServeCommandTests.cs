namespace WriteForRights.Cli.Tests;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task The_key_of_a_new_server_is_made_once_for_its_owner_alone()
    {
        using var served = await ServedCampaign.StartAsync();
        var file = Path.Combine(served.Folder, "admin.key");
        var key = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(64, key.Trim().Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        await served.StopServerAsync();
        await served.StartServerAsync();
        Assert.Equal(key, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(key.Trim(), served.Server.Errors + served.Server.FirstLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--storage", "Host=127.0.0.1;Database=campaign;Username=w4r;Password=secret-of-mine")]
    [InlineData("--storage", "Host=127.0.0.1;Database=campaign;Username=w4r;pwd=secret-of-mine")]
    public async Task A_password_on_the_command_line_is_refused_and_not_repeated(string option, string value)
    {
        var folder = Directory.CreateTempSubdirectory("w4r-serve-");
        var (exitCode, output, errors) = await RunningTool.RunToEndAsync(folder.FullName, "serve", option, value);
        folder.Delete(recursive: true);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("[password-visible]", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-of-mine", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_start_says_why_in_one_line()
    {
        var folder = Directory.CreateTempSubdirectory("w4r-serve-");
        var (exitCode, output, errors) = await RunningTool.RunToEndAsync(folder.FullName, "serve", "--packs", "nowhere");
        var files = Directory.GetFiles(folder.FullName);
        folder.Delete(recursive: true);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("nowhere", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Empty(files);
    }
}
