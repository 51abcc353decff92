namespace WriteForRights.Client;

/// <summary>Options of a <see cref="WriteForRightsClient"/>: server, key, language, timeouts and retries.</summary>
public sealed class WriteForRightsClientOptions
{
    // The longest time that a timer accepts on every framework is only a few hours more.
    internal static readonly TimeSpan MaxTimeout = TimeSpan.FromDays(24);

    /// <summary>
    /// The server's address, such as <c>https://actions.example.org/</c> or <c>https://example.org/w4r/</c>, without user, query and
    /// fragment.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Whether names and letters may be sent to another machine over an unencrypted connection. Unencrypted connections to the same
    /// machine are always allowed.
    /// </summary>
    public bool AllowUnencrypted { get; set; }

    /// <summary>The key issued by the server's operator, for calls that need one. It is sent with every call and never shown.</summary>
    public string? Key { get; set; }

    /// <summary>The language of the server's messages. If <c>null</c>, the language of the thread's current UI culture.</summary>
    public LanguageTag? Language { get; set; }

    /// <summary>
    /// The total time that a call may take, with all attempts and the waits between them; for a list, the time for each page. At most
    /// 24 days; 30 seconds by default.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The time that one attempt may take before the next is made. At most 24 days; 10 seconds by default.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The maximum number of attempts per call, from 1 to 100; 5 by default. With 1, nothing is retried.</summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>
    /// The upper bound of the wait before the second attempt. The bound doubles with each further attempt, and the actual wait is drawn
    /// at random between zero and the bound. At most 24 days; half a second by default.
    /// </summary>
    public TimeSpan FirstRetryDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// The longest wait before any attempt, unless the server asks for a longer one. At most 24 days; 10 seconds by default.
    /// </summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The clock for waits and timeouts, and for turning the server's <c>Retry-After</c> into a time. The system clock by default.
    /// </summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The first problem with the options, in English for the developer, or <c>null</c> if they are valid.</summary>
    internal string? Problem =>
        BaseAddress is not { IsAbsoluteUri: true } address || (address.Scheme != "https" && address.Scheme != "http")
            ? "WriteForRightsClientOptions.BaseAddress must be an absolute https address."
            : address.Scheme == "http" && !address.IsLoopback && !AllowUnencrypted
                ? "WriteForRightsClientOptions.BaseAddress is not encrypted: use https, or set AllowUnencrypted."
                : address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0
                    ? "WriteForRightsClientOptions.BaseAddress must have no user, no query and no fragment. Use Key for a key."
                    : CallProblem;

    /// <summary>The first problem with the options that each call can override, or <c>null</c> if they are valid.</summary>
    internal string? CallProblem =>
        Key is null || (Key.Length > 0 && Key.All(c => c is > ' ' and < '\u007f'))
            ? TimeProblem
            : "WriteForRightsClientOptions.Key must be of visible ASCII characters, without spaces.";

    /// <summary>The first problem with the attempts, timeouts, delays and clock, or <c>null</c> if they are valid.</summary>
    internal string? TimeProblem =>
        TimeProblemOf(nameof(Timeout), Timeout)
        ?? TimeProblemOf(nameof(AttemptTimeout), AttemptTimeout)
        ?? TimeProblemOf(nameof(FirstRetryDelay), FirstRetryDelay)
        ?? TimeProblemOf(nameof(MaxRetryDelay), MaxRetryDelay)
        ?? (MaxAttempts is >= 1 and <= 100 ? null : "WriteForRightsClientOptions.MaxAttempts must be from 1 to 100.")
        ?? (Clock is null ? "WriteForRightsClientOptions.Clock must not be null." : null);

    internal RetryPlan Plan() => new(MaxAttempts, FirstRetryDelay, MaxRetryDelay, AttemptTimeout, Timeout);

    private static string? TimeProblemOf(string name, TimeSpan time) => time > TimeSpan.Zero && time <= MaxTimeout
        ? null
        : $"WriteForRightsClientOptions.{name} must be above zero and at most 24 days.";
}
