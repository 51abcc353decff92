using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WriteForRights.Client.NetStandard;

/// <summary>
/// Counts the connections that a client makes. The server's name is looked up for each new one, so a connection that is kept for ever never
/// follows the server to another address.
/// </summary>
internal static class ConnectionCount
{
    private static readonly byte[] Away = Encoding.ASCII.GetBytes("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");

    private static int _connections;

    internal static async Task<IReadOnlyList<int>> RunAsync()
    {
        using var stopping = new CancellationTokenSource();
        var address = new TaskCompletionSource<EndPoint>();
        var accepting = AcceptAsync(address, stopping.Token);
        var clock = new HandClock();
        var client = new WriteForRightsClient(new WriteForRightsClientOptions
        {
            BaseAddress = new Uri($"http://{await address.Task.WaitAsync(stopping.Token)}/"),
            Clock = clock,
            MaxAttempts = 1,
        });
        var counts = new List<int> { await CallAsync(client), await CallAsync(client) };
        clock.Pass(TimeSpan.FromMinutes(2) + TimeSpan.FromTicks(1));
        counts.Add(await CallAsync(client));
        await stopping.CancelAsync();
        await accepting;
        return counts;
    }

    private static async Task<int> CallAsync(WriteForRightsClient client)
    {
        try
        {
            await client.GetCampaignAsync(CampaignId.Parse("any"));
        }
        catch (ServerUnavailableException)
        {
            // The only response of this server.
        }

        return Volatile.Read(ref _connections);
    }

    private static async Task AcceptAsync(TaskCompletionSource<EndPoint> address, CancellationToken cancellationToken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        address.SetResult(listener.LocalEndpoint);
        try
        {
            while (true)
            {
                _ = AnswerAsync(await listener.AcceptSocketAsync(cancellationToken), cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // All calls were made.
        }
    }

    private static async Task AnswerAsync(Socket connection, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _connections);
        await using var stream = new NetworkStream(connection, ownsSocket: true);
        var request = new byte[8_192];

        // A request without a body arrives in one piece.
        while (await stream.ReadAsync(request, cancellationToken) > 0)
        {
            await stream.WriteAsync(Away, cancellationToken);
        }
    }

    /// <summary>A clock that the program advances.</summary>
    private sealed class HandClock : TimeProvider
    {
        private long _passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Volatile.Read(ref _passed);

        internal void Pass(TimeSpan time) => Interlocked.Add(ref _passed, time.Ticks);
    }
}
