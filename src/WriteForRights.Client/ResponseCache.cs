namespace WriteForRights.Client;

/// <summary>
/// A cache of the server's responses. Each has its <c>ETag</c>, with which the client can ask whether it is still current.
/// </summary>
internal sealed class ResponseCache
{
    // A whole campaign in many languages fits many times. A response that does not fit is requested again in full.
    private const long MaxBytes = 16 * 1024 * 1024;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _bytes;

    internal Entry? Find(string address)
    {
        lock (_entries)
        {
            return _entries.TryGetValue(address, out var entry) ? entry : null;
        }
    }

    /// <summary>Stores a response, replacing that of the same address.</summary>
    internal void Store(string address, Entry entry)
    {
        lock (_entries)
        {
            if (_entries.TryGetValue(address, out var old))
            {
                _bytes -= old.Bytes;
                _entries.Remove(address);
            }

            if (entry.Bytes > MaxBytes / 4)
            {
                return;
            }

            if (_bytes + entry.Bytes > MaxBytes)
            {
                _entries.Clear();
                _bytes = 0;
            }

            _entries.Add(address, entry);
            _bytes += entry.Bytes;
        }
    }

    /// <summary>A cached response.</summary>
    /// <param name="ETag">The value of its <c>ETag</c> header.</param>
    /// <param name="Value">The deserialised body: immutable records.</param>
    /// <param name="Bytes">The length of the body, in bytes.</param>
    internal sealed record Entry(string ETag, object Value, long Bytes);
}
