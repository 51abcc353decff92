using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>Reads the results of a batch while they arrive, so that those before a broken connection are known.</summary>
internal static class BatchReader
{
    // A batch has fewer lines. The limit keeps a server from filling the client's memory.
    private const int MaxLines = 2 * BulkSubmission.MaxItems;

    /// <summary>Reads the complete lines, and returns the exception that cut the response off, or <c>null</c>.</summary>
    internal static async Task<(List<BatchLine<TReceipt>> Lines, Exception? Broken)> ReadAsync<TReceipt>(
        Stream body, LineParser<TReceipt> parse, CancellationToken cancellationToken)
        where TReceipt : class
    {
        var lines = new List<BatchLine<TReceipt>>();
        var buffer = new byte[16 * 1024];
        var filled = 0;
        while (true)
        {
            int read;
            try
            {
#if NET
                read = await body.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
#else
                read = await body.ReadAsync(buffer, filled, buffer.Length - filled, cancellationToken).ConfigureAwait(false);
#endif
            }
            catch (Exception e) when (TransientErrors.MeansNoResponse(e) || e is InvalidDataException or InvalidOperationException)
            {
                return (lines, e);
            }

            if (read == 0)
            {
                // A last line without a line break has been cut off.
                return (lines, filled > 0 ? new IOException("The response was cut off.") : null);
            }

            filled = TakeLines(buffer, filled + read, lines, parse);
            if (filled == buffer.Length)
            {
                if (filled >= RetryEngine.MaxResponseBytes)
                {
                    return (lines, new InvalidDataException("A line of the response is longer than the limit and has no end."));
                }

                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }

    /// <summary>Removes the complete lines from the start of the buffer, moves the rest there and returns its length.</summary>
    private static int TakeLines<TReceipt>(byte[] buffer, int filled, List<BatchLine<TReceipt>> lines, LineParser<TReceipt> parse)
        where TReceipt : class
    {
        // Some proxies and servers begin a text with a byte order mark.
        var start = lines.Count == 0 && buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8) ? 3 : 0;
        for (int end; (end = buffer.AsSpan(start, filled - start).IndexOf((byte)'\n')) >= 0; start += end + 1)
        {
            if (end > 0)
            {
                lines.Add(lines.Count < MaxLines ? parse(buffer.AsSpan(start, end)) : throw new JsonException());
            }
        }

        buffer.AsSpan(start, filled - start).CopyTo(buffer);
        return filled - start;
    }
}
