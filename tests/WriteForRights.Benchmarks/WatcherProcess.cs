using System.Globalization;
using System.Net.Sockets;
using System.Text;
using WriteForRights.Client;

namespace WriteForRights.Benchmarks;

/// <summary>
/// Connects so many watchers of a campaign's counts to a server in a process of its own, submits an action a second, and measures what the
/// server takes for it.
/// </summary>
internal static class WatcherProcess
{
    private const int Seconds = 20;

    internal static async Task RunAsync(int watchers)
    {
        var folder = Directory.CreateTempSubdirectory("watchers-");
        try
        {
            using var server = new OwnProcess(BulkServer.Settings, "bulk-server", Path.Combine(folder.FullName, "campaign.db"));
            var address = new Uri(await server.ReadLineAsync());
            var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = address });
            await client.SubmitAsync(Sample.Letter(0));
            var events = 0L;
            var sockets = new List<TcpClient>();
            var request = Encoding.ASCII.GetBytes(
                $"GET /v1/campaigns/w4r-2022/counts/stream HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
            for (var i = 0; i < watchers; i++)
            {
                var socket = new TcpClient();
                await socket.ConnectAsync(address.Host, address.Port);
                await socket.GetStream().WriteAsync(request);
                sockets.Add(socket);
#pragma warning disable CA2025 // It ends when the socket is disposed.
                _ = WatchAsync(socket);
#pragma warning restore CA2025
            }

            await UntilAsync(watchers);
            var (processor, _) = server.Taken();
            var before = Interlocked.Read(ref events);
            for (var second = 1; second <= Seconds; second++)
            {
                await client.SubmitAsync(Sample.Letter(second));
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            }

            var (after, bytes) = server.Taken();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"""
                {watchers:N0} watchers, an action a second for {Seconds} seconds: {Interlocked.Read(ref events) - before:N0} events,
                {(after - processor).TotalSeconds / Seconds:P1} of a core, {bytes / 1e6:F0} MB of memory
                """));
            sockets.ForEach(socket => socket.Dispose());
            await server.EndAsync();

            async Task WatchAsync(TcpClient socket)
            {
                var buffer = new byte[4_096];
                try
                {
                    while (await socket.GetStream().ReadAsync(buffer) is > 0 and var read)
                    {
                        Interlocked.Add(ref events, buffer.AsSpan(0, read).Count("event: counts"u8));
                    }
                }
                catch (IOException)
                {
                    // The end of the measurement.
                }
            }

            async Task UntilAsync(long number)
            {
                while (Interlocked.Read(ref events) < number)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
