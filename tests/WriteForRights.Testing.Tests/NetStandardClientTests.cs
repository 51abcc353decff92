using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace WriteForRights.Testing.Tests;

/// <summary>The client as it is built for netstandard2.0, in a process of its own.</summary>
public sealed class NetStandardClientTests
{
    private const string Program = "WriteForRights.Client.NetStandard";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_client_of_older_frameworks_submits_a_letter_twice_and_it_counts_once()
    {
        await using var server = await MockCampaignServer.StartAsync();

        var (exitCode, output, errors) = await RunAsync(server.BaseAddress.ToString());

        Assert.Equal((0, "1", ""), (exitCode, output.Trim(), errors));
        var letter = Assert.Single(await server.Ledger.ReadAsync(Token)).Action;
        server.Journal.AssertAttempts(2, letter.Id);
        Assert.Equal([201, 200], server.Journal.GetAttempts(letter.Id).Select(exchange => exchange.Status));
        await server.Ledger.AssertHoldsExactlyAsync([letter], Token);
    }

    [Fact]
    public async Task The_client_of_older_frameworks_looks_its_server_up_anew_after_two_minutes()
    {
        var (exitCode, output, errors) = await RunAsync("connections");

        Assert.Equal((0, "1 1 2", ""), (exitCode, output.Trim(), errors));
    }

    [Theory]
    [InlineData("WriteForRights.dll")]
    [InlineData("WriteForRights.Client.dll")]
    public async Task The_program_runs_what_was_built_for_netstandard(string assembly)
    {
        var path = Path.Combine(Path.GetDirectoryName(SourceTree.TestProgram(Program, "net8.0"))!, assembly);
        await using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();

        Assert.Contains("netstandard", metadata.AssemblyReferences.Select(
            reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name)));
    }

    private static Task<(int ExitCode, string Output, string Errors)> RunAsync(string argument) =>
        TestProcess.RunAsync(new ProcessStartInfo("dotnet", [SourceTree.TestProgram(Program, "net8.0"), argument]));
}
