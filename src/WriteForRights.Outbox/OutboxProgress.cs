using System.Runtime.Versioning;

namespace WriteForRights.Outbox;

/// <summary>An event in an outbox with its details, without personal data.</summary>
[UnsupportedOSPlatform("browser")]
public sealed record OutboxProgress
{
    /// <summary>The kind of event.</summary>
    public required OutboxEvent Event { get; init; }

    /// <summary>The action concerned; for a flush that stopped, the action at which it stopped, or <c>null</c>.</summary>
    public ActionId? Id { get; init; }

    /// <summary>The number of actions waiting; 0 if the file cannot be read.</summary>
    public required int Waiting { get; init; }

    /// <summary>The reason for setting aside: one of <see cref="ProblemCodes"/>.</summary>
    public string? Code { get; init; }

    /// <summary>The exception that stopped a flush.</summary>
    public Exception? Failure { get; init; }
}
