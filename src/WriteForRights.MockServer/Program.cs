using System.Globalization;
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
        if (!CommandLine.TryParse(args, out var command, out var problem))
        {
            await Console.Error.WriteLineAsync(problem);
            return CannotStart;
        }

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
            await RunAsync(command.ToOptions(), stopping.Token);
            return Stopped;
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

    /// <summary>Runs the server until a signal, and prints each request.</summary>
    private static async Task RunAsync(MockCampaignServerOptions options, CancellationToken stopping)
    {
        await using var server = await MockCampaignServer.StartAsync(options, stopping);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"Listening on {server.BaseAddress} with seed {server.Faults.Seed}."));
        for (var number = 1; ; number++)
        {
            Console.WriteLine(await server.Journal.WaitForAsync(done => done.IsDone && done.Request.Number == number, stopping));
        }
    }
}
