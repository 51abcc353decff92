using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using WriteForRights.Server;
using WriteForRights.Testing;

namespace WriteForRights.MockServer;

internal static class Program
{
    private const int Stopped = 0;
    private const int CannotStart = 2;

    internal static async Task<int> Main(string[] args)
    {
        using var stopping = new CancellationTokenSource();
        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stopping.Cancel();
        }

        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        try
        {
            return await new CommandLine(options => RunAsync(options, stopping.Token)).RunAsync(args, CannotStart);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return Stopped;
        }
        catch (CampaignServerStartException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return CannotStart;
        }
        catch (IOException e)
        {
            // The port is probably in use.
            await Console.Error.WriteLineAsync(e.Message);
            return CannotStart;
        }
    }

    /// <summary>Runs the server until a signal, and prints each request when it is done.</summary>
    private static async Task<int> RunAsync(MockCampaignServerOptions options, CancellationToken stopping)
    {
        await using var server = await MockCampaignServer.StartAsync(options, stopping);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"Listening on {server.BaseAddress} with seed {server.Faults.Seed}."));

        // By the exchange and not by its number: numbers begin again when the journal is cleared, and a stream of counts is never done.
        var printed = new ConditionalWeakTable<MockExchange, object>();
        while (true)
        {
            var exchange = await server.Journal.WaitForAsync(done => done.IsDone && !printed.TryGetValue(done, out _), stopping);
            printed.Add(exchange, exchange);
            Console.WriteLine(exchange);
        }
    }
}
