namespace WriteForRights.Client;

/// <summary>How far a submission of many actions has come.</summary>
public sealed record SubmissionProgress
{
    /// <summary>How many actions have their receipt.</summary>
    public required long Stored { get; init; }

    /// <summary>How many the server refused.</summary>
    public required long Refused { get; init; }
}
