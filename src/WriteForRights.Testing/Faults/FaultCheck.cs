using System.Globalization;
using System.Net.Http.Headers;

namespace WriteForRights.Testing;

/// <summary>Checks rules. An impossible rule would never fire, and a test that relies on it would prove nothing.</summary>
internal static class FaultCheck
{
    /// <summary>Returns the problem with a rule, in English for the developer, or <c>null</c> if the rule is valid.</summary>
    internal static string? ProblemOf(Fault fault)
    {
        var kind = fault.Kind;
        var needsDuration = kind is FaultKind.RequestDelayed or FaultKind.ResponseDelayed or FaultKind.BodySlow or FaultKind.ClockWrong;
        var hasBody = fault.Body is not null || fault.BodyBytes is not null;
        return !Enum.IsDefined(kind) ? "Kind is not a known kind of fault."
            : Misplaced(nameof(Fault.Point), fault.Point is not null, kind == FaultKind.ConnectionReset, kind)
            ?? Misplaced(nameof(Fault.Duration), fault.Duration is not null, needsDuration, kind)
            ?? Misplaced(nameof(Fault.Status), fault.Status is not null, kind == FaultKind.Intercepted, kind)
            ?? (fault.Point is { } point && !Enum.IsDefined(point) ? "Point is not a known point."
                : fault.Duration < TimeSpan.Zero && kind != FaultKind.ClockWrong ? "Duration must not be negative."
                : fault.Status is < 200 or > 599 ? "Status must be from 200 to 599."
                : (fault.RetryAfter is not null || hasBody || fault.Headers is not null) && kind != FaultKind.Intercepted
                    ? "Only an Intercepted fault can have a body, headers or RetryAfter."
                : fault.Body is not null && fault.BodyBytes is not null ? "Body and BodyBytes exclude each other."
                : hasBody != (fault.MediaType is not null) ? "A body needs MediaType, and MediaType needs a body."
                : hasBody && fault.Status is 204 or 205 or 304 ? "A response with this Status has no body."
                : fault.MediaType is { } type && !MediaTypeHeaderValue.TryParse(type, out _) ? "MediaType is malformed."
                : fault.Headers?.Any(header => !IsHeader(header.Key, header.Value)) == true ? "Headers contains a malformed header."
                : fault.RetryAfter < TimeSpan.Zero ? "RetryAfter must not be negative."
                : fault.RetryAfterIsDate && fault.RetryAfter is null ? "RetryAfterIsDate needs RetryAfter."
                : fault.Chance is not (null or (>= 0 and <= 1)) ? "Chance must be from 0 to 1."
                : fault.Every < 1 ? "Every must be 1 or more."
                : fault.Attempts < 1 ? "Attempts must be 1 or more."
                : fault.Requests.Any(number => number < 1) ? "Requests are counted from 1."
                : fault.Path is { } path && !path.StartsWith('/') ? "Path must begin with a slash."
                : null);
    }

    // The server refuses to send other headers and would respond with an error instead.
    private static bool IsHeader(string name, string value) =>
        name.Length > 0
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter, StringComparison.Ordinal))
        && value.All(letter => letter is >= ' ' and <= '~')
        && (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) || value.All(char.IsAsciiDigit));

    private static string? Misplaced(string member, bool isGiven, bool isNeeded, FaultKind kind) => isGiven == isNeeded
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"A fault of kind {kind} {(isNeeded ? "needs" : "cannot have")} {member}.");
}
