using System.Runtime.Versioning;
using System.Text.Json.Serialization;

namespace WriteForRights.Outbox;

/// <summary>Options of an <see cref="ActionOutbox"/>: file, key, capacity, clock and progress.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class OutboxOptions
{
    /// <summary>
    /// The file for the actions, on a local disk. It is created if it does not exist. The files beside it with the same name plus
    /// <c>-wal</c>, <c>-shm</c> and <c>.lock</c> belong to it. Several processes may share it.
    /// </summary>
    public string? Path { get; set; }

    /// <summary>
    /// The key that encrypts the actions: 32 random bytes that the app creates once and keeps where the platform keeps secrets, not beside
    /// the file. Without it the waiting actions are lost.
    /// </summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Key { get; set; }

    /// <summary>The maximum number of actions, waiting and set aside together. At least 1; 100,000 by default.</summary>
    public int MaxItems { get; set; } = 100_000;

    /// <summary>The clock for waits and dates. The system clock by default.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>
    /// Receives an event for everything that happens to the actions. It is called on the thread on which the event happens, and should
    /// return quickly.
    /// </summary>
    public IProgress<OutboxProgress>? Progress { get; set; }

    /// <summary>The first problem with the options, in English for the developer, or <c>null</c> if they are valid.</summary>
    internal string? Problem =>
        string.IsNullOrWhiteSpace(Path)
            ? "OutboxOptions.Path must name a file."
            : Key.Length != OutboxSeal.KeyLength
                ? FormattableString.Invariant($"OutboxOptions.Key must be {OutboxSeal.KeyLength} bytes.")
                : Key.ToArray().All(b => b == 0)
                    ? "OutboxOptions.Key is all zeros: fill it with random bytes."
                    : MaxItems < 1
                        ? "OutboxOptions.MaxItems must be at least 1."
                        : Clock is null
                            ? "OutboxOptions.Clock must not be null."
                            : null;
}
