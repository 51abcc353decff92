using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>An export that the server streams over one connection.</summary>
/// <typeparam name="TRow">The type of a row.</typeparam>
internal sealed class ExportStream<TRow> : IDisposable
    where TRow : class
{
    private const string MediaType = "application/x-ndjson";

    // No row is this long. The limit keeps a server from filling the client's memory.
    private const int MaxLineBytes = 1024 * 1024;

    private readonly HttpResponseMessage _response;
    private readonly Stream _body;
    private readonly WireConnection _connection;
    private readonly int _attempts;
    private byte[] _buffer = new byte[32 * 1024];
    private int _start;
    private int _end;
    private long _rows;

    private ExportStream(HttpResponseMessage response, Stream body, WireConnection connection, int attempts) =>
        (_response, _body, _connection, _attempts) = (response, body, connection, attempts);

    /// <summary>Opens a stream.</summary>
    /// <param name="operation">The name of the call.</param>
    /// <param name="connection">The connection to the server.</param>
    /// <param name="address">The address with the query.</param>
    /// <param name="attempts">The number of attempts since the last row, this one included.</param>
    /// <param name="cancellationToken">Cancels the call at once.</param>
    /// <exception cref="WriteForRightsException">The server refuses the export, or cannot be reached.</exception>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller owns the stream.")]
    internal static async Task<ExportStream<TRow>> OpenAsync(
        string operation, WireConnection connection, string address, int attempts, CancellationToken cancellationToken)
    {
        using var call = new ClientCall(operation, connection);
        var response = await ExportCall.OpenAsync(call, connection, address, MediaType, attempts, cancellationToken).ConfigureAwait(false);
        return call.Succeeded(new ExportStream<TRow>(response.Response, response.Body, connection, attempts));
    }

    /// <summary>Reads the next line.</summary>
    /// <returns>A row, or the end.</returns>
    /// <exception cref="WriteForRightsException">The connection has broken or fallen silent, or a line cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    internal async ValueTask<(TRow? Row, ExportEnd? End)> ReadAsync(CancellationToken cancellationToken)
    {
        int length;
        while ((length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n')) < 0)
        {
            await FillAsync(cancellationToken).ConfigureAwait(false);
        }

        var line = _buffer.AsSpan(_start, length);
        _start += length + 1;
        try
        {
            // In a text of a row, the quotes would be escaped.
            if (line.IndexOf("\"end\":"u8) >= 0 && EndIn(line.ToArray()) is { } end)
            {
                return end.Rows == _rows ? (null, end) : throw new JsonException();
            }

            _rows++;
            return (JsonSerializer.Deserialize(line, WriteForRightsJson.TypeInfo<TRow>()) ?? throw new JsonException(), null);
        }
        catch (JsonException e)
        {
            throw WireErrors.Unreadable(e, _attempts, _response);
        }
    }

    public void Dispose()
    {
        _body.Dispose();
        _response.Dispose();
    }

    /// <summary>Returns the end that a line has as a member, or <c>null</c> if it has none.</summary>
    private static ExportEnd? EndIn(byte[] line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("end", out var end)
            ? end.Deserialize(WriteForRightsJson.TypeInfo<ExportEnd>())
            : null;
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            if (_end >= MaxLineBytes)
            {
                throw WireErrors.Unreadable(new InvalidDataException("A line is longer than any of an export."), _attempts, _response);
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = await ExportCall.ReadAsync(_connection, _body, _buffer, _end, _attempts, cancellationToken).ConfigureAwait(false);
        _end += read > 0 ? read : throw WireErrors.NoResponse(new IOException("The export was cut off."), _attempts, _connection.Plan);
    }
}
