using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using WriteForRights.Testing;

namespace WriteForRights.Outbox.Tests;

/// <summary>The netstandard2.0 build of the outbox in its own process, on a file that both builds read and write.</summary>
public sealed class NetStandardTests : OutboxTest
{
    private static readonly string Program = SourceTree.TestProgram("WriteForRights.Outbox.NetStandard", "net8.0");

    [Fact]
    public async Task An_action_put_in_by_one_build_is_sent_by_the_other()
    {
        await using var server = await MockCampaignServer.StartAsync();
        await using var outbox = await OpenAsync(server.CreateClient());
        var ours = Assert.Single(await EnqueueAsync(outbox, 1));

        var (exitCode, output, errors) = await RunAsync(server.BaseAddress);

        Assert.Equal((0, "1 sent, 1 waiting", ""), (exitCode, output.Trim(), errors));
        Assert.Equal(1, (await outbox.FlushAsync(Token)).Sent);
        var stored = await server.Ledger.ReadAsync(Token);
        Assert.Equal(ours.Id, stored[0].Action.Id);
        Assert.Equal(2, stored.Count);
    }

    [Fact]
    public async Task The_program_runs_the_netstandard_build()
    {
        await using var file = System.IO.File.OpenRead(Path.Combine(Path.GetDirectoryName(Program)!, "WriteForRights.Outbox.dll"));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();

        Assert.Contains("netstandard", metadata.AssemblyReferences.Select(
            reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name)));
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(Uri server) => TestProcess.RunAsync(
        new ProcessStartInfo("dotnet", [Program, File, Convert.ToHexString(Key.Span), server.ToString()]));
}
