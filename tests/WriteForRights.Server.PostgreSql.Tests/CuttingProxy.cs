using System.Net;
using System.Net.Sockets;

namespace WriteForRights.Server.PostgreSql.Tests;

/// <summary>A way to the database that can be cut: what was sent arrives, and the response to it never does.</summary>
internal sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly int _port;
    private int _isCutNext;

    internal CuttingProxy(int port)
    {
        _port = port;
        _listener.Start();
        _ = AcceptAsync();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The number of connections that were cut.</summary>
    internal int Cuts { get; private set; }

    /// <summary>Cuts the connection that next appends actions, when the database has answered.</summary>
    internal void CutAfterNextRequest() => Volatile.Write(ref _isCutNext, 1);

    public void Dispose()
    {
        _ending.Cancel();
        _listener.Dispose();
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_ending.Token);
                _ = ForwardAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ForwardAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _port, _ending.Token);
                var isCut = false;
                var there = CopyAsync(client.GetStream(), server.GetStream(), request =>
                {
                    if (request.AsSpan().IndexOf("INSERT INTO entry"u8) >= 0 && Interlocked.Exchange(ref _isCutNext, 0) == 1)
                    {
                        isCut = true;
                    }
                });
                var back = CopyAsync(server.GetStream(), client.GetStream(), _ =>
                {
                    if (isCut)
                    {
                        // The database has answered, so it has committed.
                        Cuts++;
                        throw new IOException("cut");
                    }
                });
                await Task.WhenAny(there, back);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // Either end has gone.
            }
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, Action<byte[]> look)
    {
        var buffer = new byte[1 << 20];
        int read;
        while ((read = await from.ReadAsync(buffer, _ending.Token)) > 0)
        {
            look(buffer[..read]);
            await to.WriteAsync(buffer.AsMemory(0, read), _ending.Token);
        }
    }
}
