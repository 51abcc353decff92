namespace WriteForRights.Server;

/// <summary>The caller of a request, or the reason why it is refused.</summary>
/// <param name="Caller">The caller; <c>null</c> if the request is refused.</param>
/// <param name="Status">The status of the refusal.</param>
/// <param name="Code">The code of the refusal; <c>null</c> if there is none.</param>
/// <param name="RetryAfter">The number of seconds to wait; <c>null</c> if waiting does not help.</param>
internal readonly record struct Identity(Caller? Caller, int Status = 0, string? Code = null, int? RetryAfter = null);
