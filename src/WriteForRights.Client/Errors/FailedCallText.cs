using System.Globalization;

namespace WriteForRights.Client;

/// <summary>Writes the message of a failed call: the reason, and a last line with what the server's operator asks for.</summary>
internal static class FailedCallText
{
    // Enough for every id that is sent on purpose. The rest is somebody else's text.
    private const int MaxWord = 100;

    /// <summary>Returns the reason and the facts.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="call">The call and the server, such as <c>SubmitAction at actions.example.org</c>.</param>
    /// <param name="exception">The exception with the facts.</param>
    internal static string Of(string reason, string call, WriteForRightsException exception)
    {
        var facts = new List<string>(8) { call };
        Add(facts, "status", exception.Status?.ToString(CultureInfo.InvariantCulture));
        Add(facts, "attempts", exception.Attempts.ToString(CultureInfo.InvariantCulture));
        Add(facts, "request id", WordIn(exception.RequestId));
        Add(facts, "retry after", TimeOf(exception));
        foreach (var (name, value) in exception.Origin)
        {
            Add(facts, name, value);
        }

        return $"{reason}{Environment.NewLine}({string.Join("; ", facts)})";
    }

    /// <summary>
    /// Returns who sent a response that is not a campaign server's: a proxy, a login page, another program. These are words of the
    /// headers, never a part of the body, a query or a path.
    /// </summary>
    internal static IReadOnlyList<(string Name, string? Value)> OriginOf(HttpResponseMessage response) =>
    [
        ("media type", WordIn(response.Content?.Headers.ContentType?.MediaType)),
        ("server", WordIn(WordOf(response, "Server", 0))),
        ("via", WordIn(WordOf(response, "Via", 1))),
        ("location", response.Headers.Location is { IsAbsoluteUri: true } location ? WordIn(location.IdnHost) : null),
    ];

    private static void Add(List<string> facts, string name, string? value)
    {
        if (value is not null)
        {
            facts.Add($"{name}: {value}");
        }
    }

    private static string? WordOf(HttpResponseMessage response, string header, int position) =>
        response.Headers.TryGetValues(header, out var values)
            && values.First().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is var words && words.Length > position
            ? words[position]
            : null;

    // A word of a header can be anything that a stranger wrote. What is not plainly the name of a program, a host or a type is left out.
    private static string? WordIn(string? text) =>
        text is { Length: > 0 and <= MaxWord } && text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
            or '.' or '-' or '_' or '/' or ':' or '+' or '[' or ']')
            ? text
            : null;

    private static string? TimeOf(WriteForRightsException exception)
    {
        var time = exception switch
        {
            RateLimitedException limited => limited.RetryAt,
            ServerUnavailableException unavailable => unavailable.RetryAt,
            _ => null,
        };

        // Rounded up: an earlier attempt would be refused.
        return time is not { } at ? null : (at < DateTimeOffset.MaxValue.AddSeconds(-1) ? at.AddTicks(TimeSpan.TicksPerSecond - 1) : at)
            .ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }
}
