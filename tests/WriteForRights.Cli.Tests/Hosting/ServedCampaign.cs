namespace WriteForRights.Cli.Tests;

/// <summary>The campaign of 2022 on a server that <c>w4r serve</c> runs, and its administrator's commands.</summary>
internal sealed class ServedCampaign : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("w4r-served-");
    private RunningTool? _server;

    /// <summary>The folder in which the commands run.</summary>
    internal string Folder => _folder.FullName;

    internal string Database => Path.Combine(Folder, "campaign.db");

    internal Uri Address => _server!.Address;

    internal RunningTool Server => _server!;

    internal static async Task<ServedCampaign> StartAsync(params string[] arguments)
    {
        var served = new ServedCampaign();
        try
        {
            await served.StartServerAsync(arguments);
        }
        catch
        {
            served.Dispose();
            throw;
        }

        return served;
    }

    internal async Task StartServerAsync(params string[] arguments) => _server = await RunningTool.StartAsync(
        Folder,
        [
            "serve", "--packs", Path.GetDirectoryName(SourceTree.SamplePack)!, "--storage", $"Data Source={Database}", "--urls",
            "http://127.0.0.1:0", "--admin-key-file", "admin.key", "--backups", "backups", .. arguments,
        ]);

    internal async Task StopServerAsync()
    {
        Assert.Equal(0, await _server!.StopAsync("TERM"));
        _server.Dispose();
        _server = null;
    }

    /// <summary>Runs a command with the administrator's key, and expects it to succeed.</summary>
    internal async Task<string> RunAsync(params string[] arguments)
    {
        var (exitCode, output, errors) = await TryAsync(arguments);
        Assert.True(exitCode == 0, $"{string.Join(' ', arguments)}: {exitCode} {output} {errors}");
        return output;
    }

    /// <summary>Runs a command with the administrator's key.</summary>
    internal Task<(int ExitCode, string Output, string Errors)> TryAsync(params string[] arguments) => RunningTool.RunToEndAsync(
        Folder, [.. arguments, "--server", Address.ToString(), "--key-file", "admin.key"]);

    /// <summary>
    /// Runs a command with the administrator's key at a terminal of its own, at which a program types some lines, as a person does.
    /// </summary>
    internal async Task<(int ExitCode, string Screen)> AtTerminalAsync(string[] lines, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "util-linux's script makes the terminal.");
        var command = $"dotnet {RunningTool.Program} {string.Join(' ', arguments)} --server {Address} --key-file admin.key";
        var answers = $"answers-{ActionId.New()}";
        await File.WriteAllLinesAsync(Path.Combine(Folder, answers), lines, TestContext.Current.CancellationToken);
        var typing = $"while IFS= read -r line; do sleep 1; printf '%s\\r' \"$line\"; done <{answers}; sleep 2";
        var start = RunningTool.InFolder(Folder, "/bin/bash", ["-c", $"({typing}) | script -qec '{command}' /dev/null"]);
        start.Environment["TERM"] = "xterm";
        var (exitCode, screen, errors) = await TestProcess.RunAsync(start);
        return (exitCode, screen + errors);
    }

    public void Dispose()
    {
        _server?.Dispose();
        _folder.Delete(recursive: true);
    }
}
