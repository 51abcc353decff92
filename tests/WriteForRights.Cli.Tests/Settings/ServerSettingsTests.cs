using WriteForRights.Testing;

namespace WriteForRights.Cli.Tests;

public sealed class ServerSettingsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_kept_where_only_its_owner_can_read_it_and_reaches_only_its_server()
    {
        await using var server = await MockCampaignServer.StartAsync(new(), Cancellation);
        await using var other = await MockCampaignServer.StartAsync(new(), Cancellation);
        using var tool = new Tool();
        await tool.RunAsync("profile", "set", "ours", "--server", $"{server.BaseAddress}", "--campaign", "w4r-2022");
        await tool.FailAsync(ExitCode.Access, "export", "actions");
        var (exitCode, screen) = await tool.AtTerminalAsync(server.AdminKey + "\\n", "profile", "key", "ours");
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain(server.AdminKey, screen.Replace($"printf '{server.AdminKey}", "", StringComparison.Ordinal).Split("Key")[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(server.AdminKey, await File.ReadAllTextAsync(tool.PathOf("config/config.json"), Cancellation), StringComparison.Ordinal);
        Assert.Equal([], FilesThatOthersCanRead(tool.PathOf("config/keys")));
        await tool.RunAsync("export", "actions");

        // Another server than the profile's does not get the profile's key.
        await tool.FailAsync(ExitCode.Access, "export", "actions", "--server", $"{other.BaseAddress}");
        await tool.RunAsync("profile", "remove", "ours");
        Assert.Empty((await tool.JsonAsync(ExitCode.Ok, "profile", "list")).GetProperty("profiles").EnumerateObject());
    }

    [Fact]
    public async Task A_key_file_that_others_can_read_is_refused()
    {
        using var tool = new Tool();
        var file = tool.Write("key", "w4r_some-key");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes of files.");
            return;
        }

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        var failure = await tool.FailAsync(ExitCode.Usage, "export", "actions", "--server", "http://127.0.0.1:9", "--key-file", file);
        Assert.Equal("key-file-open", failure.GetProperty("code").GetString());
    }

    [Fact]
    public async Task No_command_takes_a_key_on_its_command_line()
    {
        using var tool = new Tool();
        await tool.FailAsync(ExitCode.Usage, "export", "actions", "--key", "w4r_x");
    }

    [Fact]
    public async Task An_option_overrides_the_environment_and_that_the_profile()
    {
        await using var server = await MockCampaignServer.StartAsync(new(), Cancellation);
        using var tool = new Tool();
        tool.Environment["W4R_KEY"] = server.AdminKey;
        await tool.RunAsync("profile", "set", "wrong", "--server", "http://127.0.0.1:9/");
        tool.Environment["W4R_SERVER"] = $"{server.BaseAddress}";
        await tool.RunAsync("export", "actions");
        tool.Environment["W4R_SERVER"] = "https://wrong.invalid/";
        await tool.RunAsync("export", "actions", "--server", $"{server.BaseAddress}");
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_said_in_one_line_without_a_stack_trace()
    {
        using var tool = new Tool();
        var (exitCode, output, errors) = await tool.TryAsync("export", "actions", "--server", "http://127.0.0.1:9", "--campaign", "w4r-2022");
        Assert.Equal((int)ExitCode.Unavailable, exitCode);
        Assert.Empty(output);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.org", "server-unencrypted")]
    [InlineData("ftp://example.org", "server-malformed")]
    [InlineData("https://user:secret@example.org", "server-malformed")]
    public void An_address_that_would_be_unsafe_is_refused_before_any_call(string address, string code)
    {
        Assert.Equal(code, Assert.Throws<ToolException>(() => ServerAccess.Parse(address)).Code);
    }

    [Fact]
    public async Task A_configuration_with_a_mistake_names_its_place()
    {
        using var tool = new Tool();
        tool.Write("config/config.json", "{\n  \"profles\": {}\n}");
        tool.Environment["W4R_LANGUAGE"] = "";
        var failure = await tool.FailAsync(ExitCode.Usage, "profile", "list");
        Assert.Equal("configuration-invalid", failure.GetProperty("code").GetString());
        Assert.Contains("line 2", failure.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    // The operating system's store has no files here.
    private static string[] FilesThatOthersCanRead(string folder) => OperatingSystem.IsWindows() || !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder).Where(IsOpen)];

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static bool IsOpen(string file) => File.GetUnixFileMode(file) != (UnixFileMode.UserRead | UnixFileMode.UserWrite);
}
