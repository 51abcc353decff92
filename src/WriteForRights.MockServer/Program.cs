using System.Globalization;
using System.Runtime.InteropServices;
using WriteForRights.MockServer;
using WriteForRights.Server;
using WriteForRights.Testing;

const int Stopped = 0;
const int CannotStart = 2;

if (!CommandLine.TryParse(args, out var command, out var problem))
{
    await Console.Error.WriteLineAsync(problem);
    return CannotStart;
}

using var stopping = new CancellationTokenSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
try
{
    await using var server = await MockCampaignServer.StartAsync(command.ToOptions(), stopping.Token);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Listening on {server.BaseAddress} with seed {server.Faults.Seed}."));
    for (var number = 1; ; number++)
    {
        var exchange = await server.Journal.WaitForAsync(done => done.IsDone && done.Request.Number == number, stopping.Token);
        Console.WriteLine(exchange);
    }
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
    // The port is taken, most likely.
    await Console.Error.WriteLineAsync(e.Message);
    return CannotStart;
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stopping.Cancel();
}
