namespace WriteForRights;

/// <summary>The exception for a campaign pack with problems. Its message has a line for each.</summary>
public sealed class CampaignPackException : Exception
{
    internal CampaignPackException(ValueList<PackProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>All problems of the pack.</summary>
    public ValueList<PackProblem> Problems { get; }
}
