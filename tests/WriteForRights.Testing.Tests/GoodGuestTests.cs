using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace WriteForRights.Testing.Tests;

/// <summary>The server runs inside somebody else's process: it takes nothing from it and is told nothing by it.</summary>
public sealed class GoodGuestTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Kestrel__Endpoints__App__Url")]
    [InlineData("ASPNETCORE_URLS")]
    [InlineData("URLS")]
    public async Task The_configuration_of_the_app_under_test_does_not_move_the_server(string variable)
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)port.LocalEndpoint).Port}");
        Environment.SetEnvironmentVariable(variable, address);
        try
        {
            await using var first = await MockCampaignServer.StartAsync(SamplePack.Options, Token);
            await using var second = await MockCampaignServer.StartAsync(SamplePack.Options, Token);

            Assert.Equal(3, new HashSet<Uri> { new(address), first.BaseAddress, second.BaseAddress }.Count);
            Assert.Equal(SamplePack.Pack.Campaign, await second.CreateClient().GetCampaignAsync(SamplePack.Id, Token));
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    [Fact]
    public async Task A_signal_that_ends_the_process_is_not_taken_away_from_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal that a process can send itself.");
        var handled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var calls = 0;

        // One before the server starts and one after: in whatever order handlers are called, what the server does lies between the two.
        void Handle(PosixSignalContext context)
        {
            if (Interlocked.Increment(ref calls) == 2)
            {
                handled.TrySetResult(context.Cancel);
                context.Cancel = true;
            }
        }

        using var before = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle);
        await using var server = await MockCampaignServer.StartAsync(SamplePack.Options, Token);
        using var after = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle);
        await TestProcess.SignalAsync("TERM", Environment.ProcessId);

        Assert.False(await handled.Task.WaitAsync(TimeSpan.FromSeconds(30), Token), "Somebody keeps the signal from ending the process.");
    }
}
