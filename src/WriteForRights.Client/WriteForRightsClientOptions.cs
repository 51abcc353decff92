namespace WriteForRights.Client;

/// <summary>What a client is told.</summary>
public sealed class WriteForRightsClientOptions
{
    // The most that timers of every framework take is some hours more.
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromDays(24);

    /// <summary>The server's address, such as <c>https://actions.example.org/</c>.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Whether names and letters may go over an unencrypted connection to another machine. On the same machine they always may.
    /// </summary>
    public bool AllowUnencrypted { get; set; }

    /// <summary>The key that the server's operator gave out, for calls that need one. It is sent with every call, and shown nowhere.</summary>
    public string? Key { get; set; }

    /// <summary>The language of the server's messages; without one, that of the thread's user.</summary>
    public LanguageTag? Language { get; set; }

    /// <summary>
    /// How long a call may take in all, attempts and waits together, for a list each part of it: at most 24 days, and 30 seconds unless
    /// set otherwise.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one attempt may take before the next is made: at most 24 days, and 10 seconds unless set otherwise.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a call is tried, from 1 to 100: 5 unless set otherwise. With 1 nothing is sent again.</summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>
    /// The longest wait before the second attempt; it doubles with each one more. How long the wait is between nothing and that is drawn by
    /// chance. At most 24 days, and half a second unless set otherwise.
    /// </summary>
    public TimeSpan FirstRetryDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// The longest wait before any attempt, unless the server asks for a longer one: at most 24 days, and 10 seconds unless set otherwise.
    /// </summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The clock by which calls wait and time out, and by which the server's times to come again are told; the world's unless set otherwise.
    /// </summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>What is wrong with the options, in English, for the developer; nothing if they can be used.</summary>
    internal string? Problem =>
        BaseAddress is not { IsAbsoluteUri: true } address || (address.Scheme != "https" && address.Scheme != "http")
            ? "WriteForRightsClientOptions.BaseAddress must be an absolute https address."
            : address.Scheme == "http" && !address.IsLoopback && !AllowUnencrypted
                ? "WriteForRightsClientOptions.BaseAddress is not encrypted: use https, or set AllowUnencrypted."
                : CallProblem;

    /// <summary>What is wrong with the options that may be different for each call; nothing if they can be used.</summary>
    internal string? CallProblem =>
        Key is null || (Key.Length > 0 && Key.All(c => c is > ' ' and < '\u007f'))
            ? TimeProblem
            : "WriteForRightsClientOptions.Key must be of visible ASCII characters, without spaces.";

    /// <summary>What is wrong with the attempts and the times among the options; nothing if they can be used.</summary>
    internal string? TimeProblem =>
        TimeProblemOf(nameof(Timeout), Timeout)
        ?? TimeProblemOf(nameof(AttemptTimeout), AttemptTimeout)
        ?? TimeProblemOf(nameof(FirstRetryDelay), FirstRetryDelay)
        ?? TimeProblemOf(nameof(MaxRetryDelay), MaxRetryDelay)
        ?? (MaxAttempts is >= 1 and <= 100 ? null : "WriteForRightsClientOptions.MaxAttempts must be from 1 to 100.");

    internal RetryPlan Plan() => new(MaxAttempts, FirstRetryDelay, MaxRetryDelay, AttemptTimeout, Timeout);

    private static string? TimeProblemOf(string name, TimeSpan time) => time > TimeSpan.Zero && time <= MaxTimeout
        ? null
        : $"WriteForRightsClientOptions.{name} must be above zero and at most 24 days.";
}
