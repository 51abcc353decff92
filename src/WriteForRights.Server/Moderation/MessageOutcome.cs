namespace WriteForRights.Server;

/// <summary>The outcome of a call for one message.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Message">The message as it is now, if it is shown.</param>
/// <param name="Code">The code of the reason for a refusal; <c>null</c> if it was done.</param>
/// <param name="Problems">The problems with the request, if these are the reason.</param>
internal sealed record MessageOutcome(int Status, QueuedMessage? Message = null, string? Code = null, ValueList<Problem> Problems = default)
{
    internal static readonly MessageOutcome NotFound = new(404, null, ProblemCodes.NotFound);

    internal static MessageOutcome Conflict(string code) => new(409, null, code);
}
