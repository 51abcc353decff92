using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace WriteForRights.Benchmarks;

/// <summary>A connection that submits one action after the other, as cheaply as possible: the load must not cost what the server lacks.</summary>
internal sealed class LoadConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[8_192];

    /// <summary>The request that this connection sends again and again, to measure repeats.</summary>
    internal byte[] Repeated { get; } = Request(Sample.Letter(1) with { Id = ActionId.New() });

    public void Dispose() => _socket.Dispose();

    internal Task ConnectAsync(Uri address) => _socket.ConnectAsync(IPAddress.Loopback, address.Port);

    /// <summary>Returns the bytes of a request that submits an action.</summary>
    internal static byte[] Request(ActionRecord action)
    {
        var body = JsonSerializer.Serialize(action, WriteForRightsJson.TypeInfo<ActionRecord>());
        return Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"PUT /v1/actions/{action.Id} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));
    }

    /// <summary>Sends a request and returns the status of the response.</summary>
    internal async ValueTask<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        var length = 0;
        while (!IsWhole(_answer.AsSpan(0, length)))
        {
            var read = await _socket.ReceiveAsync(_answer.AsMemory(length));
            length += read > 0 ? read : throw new InvalidOperationException("The server closed the connection.");
        }

        return int.Parse(_answer.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    // Each receipt is a JSON object without objects in it, written at once. A refusal ends the run, so it need not be read whole.
    private static bool IsWhole(ReadOnlySpan<byte> answer) =>
        answer.EndsWith("}"u8) || answer.EndsWith("}\r\n0\r\n\r\n"u8) || (answer.Length > 12 && answer[9] != (byte)'2');
}
