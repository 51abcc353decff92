namespace WriteForRights.Server;

/// <summary>The server cannot start. The message says why, in a line for each cause, for the person who started it.</summary>
public sealed class CampaignServerStartException : Exception
{
    internal CampaignServerStartException(string code, string message, Exception? cause = null)
        : base(message, cause) => Code = code;

    /// <summary>Why, for a program: one of <see cref="ProblemCodes"/>.</summary>
    public string Code { get; }
}
