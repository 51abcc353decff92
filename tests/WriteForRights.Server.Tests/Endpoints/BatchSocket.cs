using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace WriteForRights.Server.Tests;

/// <summary>A batch over a bare socket: HTTP/1.1 in chunks, written and read as the test says.</summary>
internal sealed class BatchSocket : IDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly BufferedStream _reading;

    private BatchSocket(TcpClient client)
    {
        _client = client;
        _stream = client.GetStream();
        _reading = new BufferedStream(_stream, 65_536);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal static async Task<BatchSocket> ConnectAsync(
        Uri server, int? receiveBuffer = null, string extraHeader = "", string path = "/v1/actions/batch")
    {
        var client = new TcpClient();
        if (receiveBuffer is { } size)
        {
            client.ReceiveBufferSize = size;
        }

        await client.ConnectAsync(server.Host, server.Port, Token);
        var socket = new BatchSocket(client);
        await socket._stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/x-ndjson\r\n{extraHeader}"
                + "Transfer-Encoding: chunked\r\n\r\n"),
            Token);
        return socket;
    }

    /// <summary>Sends a piece of the body.</summary>
    internal async Task SendAsync(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var size = Encoding.ASCII.GetBytes(bytes.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n");
        await _stream.WriteAsync((byte[])[.. size, .. bytes, .. "\r\n"u8], Token);
    }

    /// <summary>Says that the body is at its end.</summary>
    internal ValueTask EndAsync() => _stream.WriteAsync("0\r\n\r\n"u8.ToArray(), Token);

    /// <summary>Sends nothing more, without saying that this is the end, and still listens.</summary>
    internal void HangUp() => _client.Client.Shutdown(SocketShutdown.Send);

    /// <summary>The first line of an answer's head, of which the rest is passed over.</summary>
    internal async Task<string?> ReadHeadAsync()
    {
        var status = await ReadLineAsync();
        while (await ReadLineAsync() is { Length: > 0 })
        {
        }

        return status;
    }

    /// <summary>The lines of the answer's body, to its end; or if it is cut, to where the connection breaks, which it must.</summary>
    internal async IAsyncEnumerable<string> ReadLinesAsync(bool isCut)
    {
        var rest = new StringBuilder();
        while (await ReadChunkAsync(isCut) is { } chunk)
        {
            rest.Append(chunk);
            var text = rest.ToString();
            var end = text.LastIndexOf('\n') + 1;
            rest.Remove(0, end);
            foreach (var line in text[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return line;
            }
        }

        Assert.Equal(0, rest.Length);
    }

    public void Dispose()
    {
        _reading.Dispose();
        _stream.Dispose();
        _client.Dispose();
    }

    private async Task<string?> ReadChunkAsync(bool isCut)
    {
        string? size;
        try
        {
            size = await ReadLineAsync();
        }
        catch (IOException) when (isCut)
        {
            return null;
        }

        if (size is null)
        {
            return isCut ? null : throw new IOException("The answer is cut.");
        }

        var length = int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        Assert.False(isCut && length == 0, "The answer says that it is whole.");
        var chunk = new byte[length + 2];
        await _reading.ReadExactlyAsync(chunk, Token);
        return length == 0 ? null : Encoding.UTF8.GetString(chunk, 0, length);
    }

    private async Task<string?> ReadLineAsync()
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await _reading.ReadAsync(one, Token) == 1)
        {
            if (one[0] == '\n')
            {
                return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(one[0]);
        }

        return null;
    }
}
