namespace WriteForRights.Server;

/// <summary>The server cannot start. The message gives one line per cause, for the person who started it.</summary>
public sealed class CampaignServerStartException : Exception
{
    internal CampaignServerStartException(string code, string message, Exception? cause = null)
        : base(message, cause) => Code = code;

    /// <summary>The code of the cause, for programs: one of <see cref="ProblemCodes"/>.</summary>
    public string Code { get; }
}
