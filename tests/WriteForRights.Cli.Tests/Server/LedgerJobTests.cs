using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace WriteForRights.Cli.Tests;

public sealed class LedgerJobTests
{
    [Fact]
    public async Task Counts_that_were_changed_are_found_and_corrected_on_the_server_and_in_the_file()
    {
        using var served = await ServedCampaign.StartAsync();
        await served.RunAsync(
            "report", "--case", "dorgelesse-nguessan", "--kind", "letter", "--quantity", "7", "--as-of", "2022-12-31", "--reported-by",
            "A group");
        Assert.Equal(0, Differences(await served.RunAsync("verify", "--json")));

        Tamper(served.Database);
        var (exitCode, output, _) = await served.TryAsync("verify", "--json");
        Assert.Equal(1, exitCode);
        Assert.NotEqual(0, Differences(output));
        await served.RunAsync("rebuild");
        Assert.Equal(0, Differences(await served.RunAsync("verify", "--json")));

        // The same without the server, on its file.
        await served.StopServerAsync();
        Tamper(served.Database);
        Assert.Equal(1, (await OnFileAsync(served, "verify")).ExitCode);
        Assert.Equal(0, (await OnFileAsync(served, "rebuild")).ExitCode);
        Assert.Equal(0, (await OnFileAsync(served, "verify")).ExitCode);
    }

    [Fact]
    public async Task A_backup_is_a_ledger_that_can_be_verified()
    {
        using var served = await ServedCampaign.StartAsync();
        var file = (await served.RunAsync("backup")).Trim();
        var copy = Path.Combine(served.Folder, "backups", Path.GetFileName(file));
        Assert.True(File.Exists(copy), file);

        var (exitCode, _, errors) = await RunningTool.RunToEndAsync(served.Folder, "verify", "--file", copy);
        Assert.True(exitCode == 0, errors);
        Assert.Equal(0, (await OnFileAsync(served, "backup", "--out", "here")).ExitCode);
        Assert.Single(Directory.GetFiles(Path.Combine(served.Folder, "here"), "*.db"));
    }

    private static Task<(int ExitCode, string Output, string Errors)> OnFileAsync(ServedCampaign served, params string[] arguments) =>
        RunningTool.RunToEndAsync(served.Folder, [.. arguments, "--file", served.Database]);

    private static long Differences(string json) => JsonElement.Parse(json).GetProperty("differenceCount").GetInt64();

    private static void Tamper(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE tally SET actions = actions + 1";
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }
}
