using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace WriteForRights.Client.Tests;

/// <summary>
/// Sends bytes that no HTTP server can be made to send: half a head, text that is not HTTP, a body without an end. It also breaks
/// connections at the moment in which they are made. The mock server does everything that a server can do.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<Task> _conversations = new();
    private readonly Func<Stream, CancellationToken, Task>? _answer;
    private readonly bool _resets;
    private readonly Task _accepting;

    /// <summary>Responds to every connection in the same way; without a response, it does not even read.</summary>
    internal RawServer(Func<Stream, CancellationToken, Task>? answer, bool resets)
    {
        _answer = answer;
        _resets = resets;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    internal WriteForRightsClient Client() => new(
        new WriteForRightsClientOptions { BaseAddress = new Uri($"http://{_listener.LocalEndpoint}/"), Language = LanguageTag.English, MaxAttempts = 1 });

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _accepting;
        await Task.WhenAll(_conversations);
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _conversations.Enqueue(TalkAsync(await _listener.AcceptSocketAsync(_stopping.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(Socket socket)
    {
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            if (_answer is not null)
            {
                _ = await stream.ReadAsync(new byte[65_536], _stopping.Token);
                await _answer(stream, _stopping.Token);
            }

            if (_resets)
            {
                socket.LingerState = new LingerOption(enable: true, seconds: 0);
            }
            else
            {
                // To close with unread bytes would be a reset.
                socket.Shutdown(SocketShutdown.Send);
                await stream.CopyToAsync(Stream.Null, _stopping.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
            // The test is over, or the client has gone.
        }
    }
}
