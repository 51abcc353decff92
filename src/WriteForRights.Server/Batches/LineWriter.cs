using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights.Server;

/// <summary>Writes results, one per line, and sends many at once.</summary>
internal sealed class LineWriter(Stream body) : IDisposable
{
    private const int FlushAt = 16 * 1024;

    private static readonly JsonTypeInfo<ActionResult> Json = WriteForRightsJson.TypeInfo<ActionResult>();

    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt + 1_024);
    private Utf8JsonWriter? _json;

    public void Dispose() => _json?.Dispose();

    internal ValueTask WriteAsync(ActionResult result, CancellationToken cancellationToken)
    {
        if (_json is null)
        {
            _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = Json.Options.Encoder, SkipValidation = true });
        }
        else
        {
            _json.Reset();
        }

        JsonSerializer.Serialize(_json, result, Json);
        _buffer.Write("\n"u8);
        return _buffer.WrittenCount < FlushAt ? ValueTask.CompletedTask : FlushAsync(cancellationToken);
    }

    internal async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (_buffer.WrittenCount > 0)
        {
            await body.WriteAsync(_buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
            await body.FlushAsync(cancellationToken).ConfigureAwait(false);
            _buffer.ResetWrittenCount();
        }
    }
}
