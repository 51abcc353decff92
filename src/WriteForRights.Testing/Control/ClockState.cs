namespace WriteForRights.Testing;

/// <summary>
/// The server's clock in the control API: its time in a response; in a request, the time to set it to, the time to advance it by, or both.
/// </summary>
internal sealed record ClockState
{
    // A timestamp outside these years is not a campaign's, and the calendar ends soon after them.
    private static readonly DateTimeOffset Earliest = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public DateTimeOffset? Now { get; init; }

    /// <summary>A time to advance by; if negative, to set back by.</summary>
    public TimeSpan? Advance { get; init; }

    /// <summary>Returns the time that the request asks for.</summary>
    internal DateTimeOffset From(DateTimeOffset now) => (Now ?? now) + (Advance ?? TimeSpan.Zero);

    /// <summary>Returns the problems of a request.</summary>
    internal IEnumerable<Problem> ProblemsAt(DateTimeOffset now, LanguageTag language)
    {
        var member = Now is null ? "$.advance" : "$.now";
        if (Now is null && Advance is null)
        {
            yield return Problem.Of("$.now", ProblemCodes.MemberMissing, language, ("name", "now"));
        }
        else if (Now is { } set && (set < Earliest || set > Latest)
            || Advance < Earliest - (Now ?? now) || Advance > Latest - (Now ?? now))
        {
            yield return Problem.Of(
                member, ProblemCodes.NumberOutOfRange, language, ("least", Instant.ToText(Earliest)), ("most", Instant.ToText(Latest)));
        }
    }
}
