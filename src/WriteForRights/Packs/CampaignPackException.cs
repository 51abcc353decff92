namespace WriteForRights;

/// <summary>A campaign pack has problems. The message has a line for each.</summary>
public sealed class CampaignPackException : Exception
{
    internal CampaignPackException(ValueList<PackProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>Every problem of the pack.</summary>
    public ValueList<PackProblem> Problems { get; }
}
