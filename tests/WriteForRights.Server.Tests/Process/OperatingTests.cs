using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace WriteForRights.Server.Tests;

/// <summary>
/// Runs every command of <c>docs/operating.md</c>, in its order, with a real server and a real nginx. The folders of the machine are below a
/// temporary one, and small programs stand in for those that change the machine itself: see <c>OperatingMachine</c>.
/// </summary>
public sealed partial class OperatingTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("operating-");

    [Fact]
    public async Task Every_command_of_the_page_works()
    {
        if (!File.Exists(OperatingMachine.Nginx))
        {
            Assert.NotEqual("1", Environment.GetEnvironmentVariable("REQUIRE_NGINX"));
            Assert.Skip("nginx is not installed.");
        }

        var blocks = Block().Matches(await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "docs", "operating.md"), Token));
        Assert.True(blocks.Count > 10, "The page has lost its commands.");
        var machine = new OperatingMachine(_root.FullName, FreePort(), FreePort(), FreePort());
        var script = machine.Prepare(string.Concat(blocks.Select(block => $"{block.Groups[1].Value}echo '{OperatingMachine.End}'\n")));

        int exitCode;
        string output, errors;
        try
        {
            (exitCode, output, errors) = await TestProcess.RunAsync(
                new ProcessStartInfo("bash", [script]) { WorkingDirectory = SourceTree.Root });
        }
        finally
        {
            await machine.EndAllAsync();
        }

        Assert.True(exitCode == 0, output + errors + machine.ReadLog());
        Assert.Equal(blocks.Count, output.Split(OperatingMachine.End).Length - 1);
        Assert.Contains("Healthy", output, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"counted\"", output, StringComparison.Ordinal);
        Assert.Contains("\"differenceCount\":0", output, StringComparison.Ordinal);

        // Neither the log nor the units have a secret.
        var settings = await File.ReadAllTextAsync(Path.Combine(_root.FullName, "etc", "writeforrights", "server.env"), Token);
        var adminKey = AdminKey().Match(settings).Groups[1].Value;
        Assert.Equal(64, adminKey.Length);
        Assert.DoesNotContain(adminKey, output, StringComparison.Ordinal);
        Assert.DoesNotContain(adminKey, machine.ReadLog(), StringComparison.Ordinal);
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"^```bash\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^WriteForRights__AdminKey=(.*)$", RegexOptions.Multiline)]
    private static partial Regex AdminKey();
}
