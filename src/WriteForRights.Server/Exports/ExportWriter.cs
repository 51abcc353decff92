using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Net.Http.Headers;

namespace WriteForRights.Server;

/// <summary>
/// Writes the rows of an export as they are read. It holds at most a few kilobytes: while the client reads nothing, it waits.
/// </summary>
internal sealed class ExportWriter<TRow>(HttpContext context, ExportTable<TRow> table, ExportFormat format)
{
    private const int FlushAt = 16 * 1_024;
    private const string ByteOrderMark = "\uFEFF";

    private readonly ArrayBufferWriter<byte> _buffer = new(2 * FlushAt);
    private long _rows;

    private bool IsCsv => format == ExportFormat.Csv;

    /// <summary>Starts the response. A table that goes on after a row has no header, so that it can be appended to what is there.</summary>
    internal async Task StartAsync(bool hasHeader, CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.ContentType = IsCsv ? $"{format.MediaType}; charset=utf-8" : format.MediaType;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);

        // Who reads it in a pager makes pauses. A row is a few hundred bytes, and nothing else is held meanwhile.
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } reading)
        {
            reading.MinDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromMinutes(5));
        }

        await response.StartAsync(cancellationToken).ConfigureAwait(false);
        if (IsCsv && hasHeader)
        {
            Write(ByteOrderMark + CsvRow.Of(table.Columns));
        }
    }

    /// <summary>Writes a row, and waits until the client has taken most of what is before it.</summary>
    internal ValueTask WriteAsync(TRow row, CancellationToken cancellationToken)
    {
        _rows++;
        if (IsCsv)
        {
            Write(CsvRow.Of(table.CellsOf(row)));
        }
        else
        {
            _buffer.Write(JsonSerializer.SerializeToUtf8Bytes(row, table.Json));
            _buffer.Write("\n"u8);
        }

        return _buffer.WrittenCount >= FlushAt ? FlushAsync(cancellationToken) : ValueTask.CompletedTask;
    }

    /// <summary>Sends what is written.</summary>
    internal async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (_buffer.WrittenCount > 0)
        {
            await context.Response.Body.WriteAsync(_buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
            _buffer.ResetWrittenCount();
        }
    }

    /// <summary>
    /// Writes the end. A table has none of its own: the end of the response is that of the table, and a response that is cut off is an
    /// error of HTTP.
    /// </summary>
    internal ValueTask EndAsync(string? cursor, CancellationToken cancellationToken)
    {
        if (!IsCsv)
        {
            var end = new ExportEnd { Rows = _rows, Cursor = cursor };
            _buffer.Write("{\"end\":"u8);
            _buffer.Write(JsonSerializer.SerializeToUtf8Bytes(end, WriteForRightsJson.TypeInfo<ExportEnd>()));
            _buffer.Write("}\n"u8);
        }

        return FlushAsync(cancellationToken);
    }

    private void Write(string text) => Encoding.UTF8.GetBytes(text, _buffer);
}
