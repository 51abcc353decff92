namespace WriteForRights.Client;

/// <summary>What the server has answered, with the tag by which it can be asked whether that is still right.</summary>
internal sealed class AnswerCache
{
    // A whole campaign in many languages fits many times; what does not is asked for anew.
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

    /// <summary>Keeps an answer in place of what was kept of its address.</summary>
    internal void Keep(string address, Entry entry)
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

    /// <summary>One answer.</summary>
    /// <param name="Tag">The server's tag for it, as it stands in the header.</param>
    /// <param name="Value">What was read from it: records, which nobody can change.</param>
    /// <param name="Bytes">How long it was, in bytes.</param>
    internal sealed record Entry(string Tag, object Value, long Bytes);
}
