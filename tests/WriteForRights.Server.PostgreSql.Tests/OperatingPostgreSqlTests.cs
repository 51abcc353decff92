using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace WriteForRights.Server.PostgreSql.Tests;

/// <summary>
/// Runs every command of <c>docs/operating-postgresql.md</c>, in its order, with real servers and a PostgreSQL of its own. Folders and ports
/// are those of the test. <c>sudo</c>, <c>apt-get</c> and <c>systemctl</c> are small programs that change nothing of the machine.
/// </summary>
public sealed partial class OperatingPostgreSqlTests : IDisposable
{
    private readonly int _first = FreePort();
    private readonly int _second = FreePort();
    private readonly int _third = FreePort();
    private readonly string _root = Directory.CreateTempSubdirectory("operating-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_command_of_the_page_works()
    {
        _ = PostgreSqlCluster.Shared;
        await using var cluster = new PostgreSqlCluster();
        await cluster.CreateAsync("max_wal_senders = 4");
        await cluster.StartAsync();
        var page = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "docs", "operating-postgresql.md"), Token);
        var blocks = Block().Matches(page).Select(block => block.Groups[1].Value).ToList();
        Assert.True(blocks.Count > 7, "The page has lost its commands.");
        Prepare(cluster.Port);

        var script = Path.Combine(_root, "commands");
        await File.WriteAllTextAsync(
            script,
            $"set -euo pipefail\nexport PATH={_root}/programs:{PostgreSqlCluster.Programs}:$PATH\n"
            + ForThisMachine(string.Concat(blocks.Select(block => block + "echo 'end of block'\n")), cluster.Port)
            + "systemctl stop writeforrights\n",
            Token);
        var (exitCode, output, errors) = await TestProcess.RunAsync(new ProcessStartInfo("bash", [script]) { WorkingDirectory = _root });

        Assert.True(exitCode == 0, output + errors);
        Assert.Equal(blocks.Count, output.Split("end of block").Length - 1);
        Assert.Contains("\"actions\":1,", output, StringComparison.Ordinal);
        Assert.Contains("\"differenceCount\":0", output, StringComparison.Ordinal);
        Assert.Equal(3, output.Split("Healthy").Length - 1);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Prepare(int port)
    {
        foreach (var folder in new[] { "programs", "etc/writeforrights", "var/backups", "opt/writeforrights", "tmp" })
        {
            Directory.CreateDirectory(Path.Combine(_root, folder));
        }

        Directory.CreateSymbolicLink(
            Path.Combine(_root, "opt/writeforrights/current"), Path.GetDirectoryName(SourceTree.Program("CampaignServer"))!);
        File.WriteAllText(Path.Combine(_root, "etc/writeforrights/server.env"), "WriteForRights__Storage=Data Source=campaign.db\n");
        Program("apt-get", "exit 0");

        // As the user of the database, its own tools find the server.
        Program(
            "sudo",
            FormattableString.Invariant($$"""
            if [ "$1" = -u ]; then shift 2; export PGHOST=127.0.0.1 PGPORT={{port}} PGUSER=w4r; fi
            if [ "$1" = install ]; then mkdir -p "${@: -1}"; exit 0; fi
            exec "$@"
            """));
        Program(
            "systemctl",
            $$"""
            pid={{_root}}/pid
            if [ -e $pid ]; then kill "$(cat $pid)"; while kill -0 "$(cat $pid)" 2>/dev/null; do sleep 0.1; done; rm $pid; fi
            if [ "$1" = stop ]; then exit 0; fi
            while IFS= read -r line; do export "${line%%=*}=${line#*=}"; done <{{_root}}/etc/writeforrights/server.env
            {{_root}}/opt/writeforrights/current/CampaignServer --urls http://127.0.0.1:{{_first}} >{{_root}}/server.log 2>&1 &
            echo $! >$pid
            """);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Program(string name, string text)
    {
        var path = Path.Combine(_root, "programs", name);
        File.WriteAllText(path, "#!/bin/bash\n" + text + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string ForThisMachine(string commands, int port) => commands
        .Replace("/tmp/", $"{_root}/tmp/", StringComparison.Ordinal)
        .Replace("Host=127.0.0.1;", FormattableString.Invariant($"Host=127.0.0.1;Port={port};"), StringComparison.Ordinal)
        .Replace("127.0.0.1:5080", FormattableString.Invariant($"127.0.0.1:{_first}"), StringComparison.Ordinal)
        .Replace("127.0.0.1:5081", FormattableString.Invariant($"127.0.0.1:{_second}"), StringComparison.Ordinal)
        .Replace("127.0.0.1:5082", FormattableString.Invariant($"127.0.0.1:{_third}"), StringComparison.Ordinal)
        .Replace("/opt/writeforrights", $"{_root}/opt/writeforrights", StringComparison.Ordinal)
        .Replace("/etc/writeforrights", $"{_root}/etc/writeforrights", StringComparison.Ordinal)
        .Replace("/var/backups", $"{_root}/var/backups", StringComparison.Ordinal);

    [GeneratedRegex(@"^```bash\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
