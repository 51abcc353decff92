using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace WriteForRights.Client.Tests;

/// <summary>One connection of a <see cref="RawServer"/>.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly NetworkStream _stream;

    internal RawConnection(Socket socket, CancellationToken stopping)
    {
        _socket = socket;
        _stream = new NetworkStream(socket, ownsSocket: true);
        Stopping = stopping;
    }

    /// <summary>The end of the test.</summary>
    internal CancellationToken Stopping { get; }

    /// <summary>Reads a request with its body, and gives its head.</summary>
    internal async Task<string> ReadRequestAsync()
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            head.Append((char)await ReadByteAsync());
        }

        var length = head.ToString().Split("\r\n")
            .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line.AsSpan("Content-Length:".Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture))
            .SingleOrDefault();
        await _stream.ReadExactlyAsync(new byte[length], Stopping);
        return head.ToString();
    }

    internal Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")));

    internal Task WriteAsync(byte[] bytes) => _stream.WriteAsync(bytes, Stopping).AsTask();

    /// <summary>Says nothing more until the test is over.</summary>
    internal Task FallSilentAsync() => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Stopping);

    /// <summary>Breaks the connection: what the other side sees is a reset, not an end.</summary>
    internal void Reset()
    {
        _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        _socket.Dispose();
    }

    public void Dispose() => _stream.Dispose();

    private async Task<byte> ReadByteAsync()
    {
        var one = new byte[1];
        await _stream.ReadExactlyAsync(one, Stopping);
        return one[0];
    }
}
