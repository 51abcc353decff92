using System.Globalization;
using System.Runtime.CompilerServices;
using WriteForRights.Testing;

namespace WriteForRights.Cli;

/// <summary>Runs the mock server until it is stopped, and prints each request when it is done.</summary>
internal sealed class MockCommand : ToolCommand<MockSettings>
{
    protected override async Task<ExitCode> RunAsync(MockSettings settings, Output output, CancellationToken cancellationToken)
    {
        settings.Check();
        var options = settings.Scenario is { } file ? MockCampaignServerOptions.FromScenario(file) : new MockCampaignServerOptions();
        try
        {
            await RunAsync(
                options with { Port = settings.Port, Seed = settings.Seed ?? options.Seed, HasControlApi = settings.Control },
                cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // A server ends in no other way, so this is a success.
        }

        return ExitCode.Ok;
    }

    // In English and without options: test programs read these lines, and wait for the first one.
    private static async Task RunAsync(MockCampaignServerOptions options, CancellationToken cancellationToken)
    {
        await using var server = await MockCampaignServer.StartAsync(options, cancellationToken);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"Listening on {server.BaseAddress} with seed {server.Faults.Seed}."));

        // By the exchange and not by its number: numbers begin again when the journal is cleared, and a stream of counts is never done.
        var printed = new ConditionalWeakTable<MockExchange, object>();
        while (true)
        {
            var exchange = await server.Journal.WaitForAsync(
                done => done.IsDone && !printed.TryGetValue(done, out _), cancellationToken);
            printed.Add(exchange, exchange);
            Console.WriteLine(exchange);
        }
    }
}
