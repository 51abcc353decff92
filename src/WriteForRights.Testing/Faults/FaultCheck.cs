using System.Globalization;
using System.Net.Http.Headers;

namespace WriteForRights.Testing;

/// <summary>Whether a rule can be followed. One that cannot would never fire, and the test that relies on it would prove nothing.</summary>
internal static class FaultCheck
{
    /// <summary>What is wrong with a rule, in English, for the developer; nothing if it can be followed.</summary>
    internal static string? ProblemOf(Fault fault)
    {
        var kind = fault.Kind;
        var needsDuration = kind is FaultKind.RequestDelayed or FaultKind.ResponseDelayed or FaultKind.BodySlow or FaultKind.ClockWrong;
        var hasBody = fault.Body is not null || fault.BodyBytes is not null;
        return !Enum.IsDefined(kind) ? "There is no such kind of fault."
            : Misplaced("a point", fault.Point is not null, kind == FaultKind.ConnectionReset, kind)
            ?? Misplaced("a duration", fault.Duration is not null, needsDuration, kind)
            ?? Misplaced("a status", fault.Status is not null, kind == FaultKind.Intercepted, kind)
            ?? (fault.Point is { } point && !Enum.IsDefined(point) ? "There is no such point."
                : fault.Duration < TimeSpan.Zero && kind != FaultKind.ClockWrong ? "A duration cannot be negative."
                : fault.Status is < 200 or > 599 ? "A status must be from 200 to 599."
                : (fault.RetryAfter is not null || hasBody || fault.Headers is not null) && kind != FaultKind.Intercepted
                    ? "Only what is answered in the server's place says something of its own."
                : fault.Body is not null && fault.BodyBytes is not null ? "A body is either a text or bytes."
                : hasBody != (fault.MediaType is not null) ? "A body needs its media type, and a media type its body."
                : hasBody && fault.Status is 204 or 205 or 304 ? "An answer with this status has no body."
                : fault.MediaType is { } type && !MediaTypeHeaderValue.TryParse(type, out _) ? "There is no such media type."
                : fault.Headers?.Any(header => !IsHeader(header.Key, header.Value)) == true ? "There is no such header."
                : fault.RetryAfter < TimeSpan.Zero ? "The time to come again cannot be negative."
                : fault.RetryAfterIsDate && fault.RetryAfter is null ? "There is no time to come again that could be a date."
                : fault.Chance is not (null or (>= 0 and <= 1)) ? "A chance must be from 0 to 1."
                : fault.Every < 1 ? "Every must be 1 or more."
                : fault.Attempts < 1 ? "Attempts must be 1 or more."
                : fault.Requests.Any(number => number < 1) ? "Requests are counted from 1."
                : fault.Path is { } path && !path.StartsWith('/') ? "A path begins with a slash."
                : null);
    }

    // What a server refuses to send: it would answer that it failed instead.
    private static bool IsHeader(string name, string value) =>
        name.Length > 0
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter, StringComparison.Ordinal))
        && value.All(letter => letter is >= ' ' and <= '~')
        && (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) || value.All(char.IsAsciiDigit));

    private static string? Misplaced(string what, bool isGiven, bool isWanted, FaultKind kind) => isGiven == isWanted
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"A fault of the kind {kind} {(isWanted ? "needs" : "takes no")} {what[2..]}.");
}
