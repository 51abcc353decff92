using System.Text.Json.Serialization;

namespace WriteForRights.Outbox;

/// <summary>What an outbox is told.</summary>
public sealed class OutboxOptions
{
    /// <summary>
    /// The file that holds the actions, on a disk of this machine; it is made where there is none. SQLite and the outbox put files with
    /// the same name and <c>-wal</c>, <c>-shm</c> and <c>.lock</c> behind it beside it. Several processes may share it.
    /// </summary>
    public string? Path { get; set; }

    /// <summary>
    /// The key under which the actions are encrypted: 32 random bytes that the app makes once and keeps where the platform keeps secrets,
    /// not beside the file. Whoever loses it loses what waits.
    /// </summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Key { get; set; }

    /// <summary>How many actions it may hold, waiting and set aside together: 100,000 unless set otherwise.</summary>
    public int MaxItems { get; set; } = 100_000;

    /// <summary>The clock that dates actions and by which the outbox waits; the world's unless set otherwise.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Who is told what happens to the actions. It is told on the thread on which it happens, and should be quick.</summary>
    public IProgress<OutboxProgress>? Progress { get; set; }

    /// <summary>What is wrong with the options, in English, for the developer; nothing if they can be used.</summary>
    internal string? Problem =>
        string.IsNullOrWhiteSpace(Path)
            ? "OutboxOptions.Path must name a file."
            : Key.Length != OutboxSeal.KeyLength
                ? FormattableString.Invariant($"OutboxOptions.Key must be {OutboxSeal.KeyLength} bytes.")
                : Key.ToArray().All(b => b == 0)
                    ? "OutboxOptions.Key is all zeros: fill it with random bytes."
                    : MaxItems < 1
                        ? "OutboxOptions.MaxItems must be at least 1."
                        : null;
}
