using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace WriteForRights.Client.Tests;

/// <summary>Holds the same conversation on every connection, byte by byte as the test says.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<Task> _conversations = new();
    private readonly Task _accepting;

    internal RawServer(Func<RawConnection, Task> conversation)
    {
        _listener.Start();
        BaseAddress = new Uri($"http://{_listener.LocalEndpoint}/");
        _accepting = AcceptAsync(conversation);
    }

    internal Uri BaseAddress { get; }

    internal int Connections => _conversations.Count;

    internal WriteForRightsClient Client(Action<WriteForRightsClientOptions>? configure = null)
    {
        var options = new WriteForRightsClientOptions { BaseAddress = BaseAddress, Language = LanguageTag.English };
        configure?.Invoke(options);
        return new WriteForRightsClient(options);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _accepting;
        await Task.WhenAll(_conversations);
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task AcceptAsync(Func<RawConnection, Task> conversation)
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stopping.Token);
                _conversations.Enqueue(TalkAsync(socket, conversation));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(Socket socket, Func<RawConnection, Task> conversation)
    {
        using var connection = new RawConnection(socket, _stopping.Token);
        try
        {
            await conversation(connection);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
            // The test is over, or the client has gone.
        }
    }
}
