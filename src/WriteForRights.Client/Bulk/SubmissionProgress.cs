namespace WriteForRights.Client;

/// <summary>The progress of a submission of many actions.</summary>
public sealed record SubmissionProgress
{
    /// <summary>The number of actions with a receipt.</summary>
    public required long Stored { get; init; }

    /// <summary>The number of actions that the server refused.</summary>
    public required long Refused { get; init; }
}
