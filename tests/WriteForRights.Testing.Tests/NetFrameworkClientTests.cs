using System.Diagnostics;

namespace WriteForRights.Testing.Tests;

/// <summary>The client on .NET Framework 4.7.2, in a process of Mono.</summary>
public sealed class NetFrameworkClientTests
{
    private const string Mono = "/usr/bin/mono";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_client_submits_reports_problems_sends_batches_and_watches()
    {
        Require(File.Exists(Mono), "Mono is not installed (on Debian: apt-get install mono-devel).");
        await using var server = await MockCampaignServer.StartAsync();
        var program = SourceTree.TestProgram("WriteForRights.Client.NetFramework", "net472", ".exe");

        var (exitCode, output, errors) = await TestProcess.RunAsync(new ProcessStartInfo(Mono, [program, server.BaseAddress.ToString()]));

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal(["counted", "counted", $"$.quantity {ProblemCodes.QuantityOutOfRange}", "10", "11"], output.TrimEnd().Split('\n'));
        Assert.Equal(11, (await server.Ledger.ReadAsync(Token)).Count);
    }

    /// <summary>Skips the test if Mono is not there. In the gate, which installs it, the test fails.</summary>
    private static void Require(bool isThere, string reason)
    {
        if (Environment.GetEnvironmentVariable("REQUIRE_MONO") is "1")
        {
            Assert.True(isThere, reason);
        }

        Assert.SkipUnless(isThere, reason);
    }
}
