namespace WriteForRights;

/// <summary>Why a moderator let the findings of a rule stand.</summary>
public sealed record FindingOverride
{
    /// <summary>The rule.</summary>
    public required ScreeningRule Rule { get; init; }

    /// <summary>Why. It prints redacted, since it may speak of the text.</summary>
    public required PersonalText Reason { get; init; }
}
