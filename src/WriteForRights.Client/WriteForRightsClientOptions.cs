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

    /// <summary>The language of the server's messages; without one, that of the thread's user.</summary>
    public LanguageTag? Language { get; set; }

    /// <summary>How long a call may take in all, for a list each part of it: at most 24 days, and 30 seconds unless set otherwise.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock by which calls time out, and by which the server's times to come again are told; the world's unless set otherwise.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>What is wrong with the options, in English, for the developer; nothing if they can be used.</summary>
    internal string? Problem =>
        BaseAddress is not { IsAbsoluteUri: true } address || (address.Scheme != "https" && address.Scheme != "http")
            ? "WriteForRightsClientOptions.BaseAddress must be an absolute https address."
            : address.Scheme == "http" && !address.IsLoopback && !AllowUnencrypted
                ? "WriteForRightsClientOptions.BaseAddress is not encrypted: use https, or set AllowUnencrypted."
                : Timeout <= TimeSpan.Zero || Timeout > MaxTimeout
                    ? "WriteForRightsClientOptions.Timeout must be above zero and at most 24 days."
                    : null;
}
