using System.Runtime.Versioning;

namespace WriteForRights.Outbox;

/// <summary>
/// An action that the server refused. It stays in the outbox until it is requeued (<see cref="ActionOutbox.RequeueAsync"/>) or discarded
/// (<see cref="ActionOutbox.DiscardAsync"/>).
/// </summary>
[UnsupportedOSPlatform("browser")]
public sealed record SetAsideAction
{
    /// <summary>The action's id.</summary>
    public required ActionId Id { get; init; }

    /// <summary>The action; <c>null</c> if it is damaged on the disk.</summary>
    public ActionRecord? Action { get; init; }

    /// <summary>The reason, for a program: one of <see cref="ProblemCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>The problems that the server found, each with a path and a message.</summary>
    public ValueList<Problem> Problems { get; init; }

    /// <summary>The time at which it was put into the outbox.</summary>
    public required DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>The time at which it was set aside.</summary>
    public required DateTimeOffset SetAsideAt { get; init; }

    /// <summary>The number of failed attempts to send it.</summary>
    public required int Attempts { get; init; }
}
