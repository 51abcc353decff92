using System.Runtime.Versioning;

namespace WriteForRights.Outbox;

/// <summary>The result of recovering a damaged outbox.</summary>
[UnsupportedOSPlatform("browser")]
public sealed record OutboxRecovery
{
    /// <summary>The number of actions that are in the new file, waiting or set aside. Each has its id, so none counts twice.</summary>
    public required int Recovered { get; init; }

    /// <summary>
    /// The number of actions that could not be recovered, as far as the damaged file still shows traces of them. Of a part that is missing
    /// or overwritten completely, nothing is known.
    /// </summary>
    public required int Lost { get; init; }
}
