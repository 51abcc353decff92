using System.Text.Json.Serialization;

namespace WriteForRights.Testing;

/// <summary>
/// A rule by which something goes wrong: what, and for which requests. Without a condition it is for all of them; with several, for those
/// that meet them all.
/// </summary>
/// <remarks>
/// A rule counts the requests that its <see cref="Method"/>, <see cref="Path"/> and <see cref="Where"/> let through; its other conditions ask
/// by that number or draw by it, so that the same seed and the same order of requests give the same faults.
/// </remarks>
public sealed record Fault
{
    /// <summary>What goes wrong.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>When a connection breaks.</summary>
    public ResetPoint? Point { get; init; }

    /// <summary>How long something waits, by the server's clock, or how far that clock is off.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The status with which something answers in the server's place, from 200 to 599.</summary>
    public int? Status { get; init; }

    /// <summary>What it says.</summary>
    public string? Body { get; init; }

    /// <summary>What it says in place of a text: bytes, such as a compressed body that is damaged.</summary>
    public ReadOnlyMemory<byte>? BodyBytes { get; init; }

    /// <summary>The media type of what it says, such as <c>text/html</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>
    /// The other headers of its answer, by their names, such as <c>Location</c>. A <c>Content-Length</c> or <c>Transfer-Encoding</c> is
    /// taken as it is given, right or wrong.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>After how long it says that the client may come again: rounded up to whole seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether it says so as a date, by the server's clock, and not as a number of seconds.</summary>
    public bool RetryAfterIsDate { get; init; }

    /// <summary>Only requests by this method, such as <c>PUT</c>.</summary>
    public string? Method { get; init; }

    /// <summary>Only requests to this path, such as <c>/v1/actions/*</c>: a star is one part of it, two stars are all that follows.</summary>
    public string? Path { get; init; }

    /// <summary>Only these of the requests that the rule counts: the first is 1.</summary>
    public ValueList<int> Requests { get; init; }

    /// <summary>Only every so many of the requests that the rule counts: 10 for the tenth, the twentieth and so on.</summary>
    public int? Every { get; init; }

    /// <summary>Only the first so many attempts at each action: 2 lets the third one through.</summary>
    public int? Attempts { get; init; }

    /// <summary>Only with this probability, from 0 to 1.</summary>
    public double? Chance { get; init; }

    [JsonIgnore]
    internal Func<MockRequest, bool>? Condition { get; init; }

    /// <summary>The connection breaks.</summary>
    public static Fault ConnectionReset(ResetPoint point) => new() { Kind = FaultKind.ConnectionReset, Point = point };

    /// <summary>The request is done, what it stores is stored, and the client never hears of it.</summary>
    public static Fault ResponseLost() => new() { Kind = FaultKind.ResponseLost };

    /// <summary>The answer ends in the middle of its body and looks complete.</summary>
    public static Fault BodyTruncated() => new() { Kind = FaultKind.BodyTruncated };

    /// <summary>The server waits, by its own clock, before it does the request.</summary>
    public static Fault RequestDelayed(TimeSpan delay) => new() { Kind = FaultKind.RequestDelayed, Duration = delay };

    /// <summary>The request is done, and its answer waits, by the server's clock.</summary>
    public static Fault ResponseDelayed(TimeSpan delay) => new() { Kind = FaultKind.ResponseDelayed, Duration = delay };

    /// <summary>The body of the answer comes in eight pieces, with a wait before each, by the server's clock.</summary>
    public static Fault BodySlow(TimeSpan delay) => new() { Kind = FaultKind.BodySlow, Duration = delay };

    /// <summary>The request does not get to the server, and is answered with a status, such as 429 or 503, and nothing else.</summary>
    public static Fault Refused(int status) => new() { Kind = FaultKind.Intercepted, Status = status };

    /// <summary>The request does not get to the server, and is answered with a status and a time after which to come again.</summary>
    public static Fault Refused(int status, TimeSpan retryAfter) => Refused(status) with { RetryAfter = retryAfter };

    /// <summary>The request does not get to the server; something else answers it, such as a portal with a page of its own.</summary>
    public static Fault Intercepted(int status, string mediaType, string body)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(body);
        return new() { Kind = FaultKind.Intercepted, Status = status, MediaType = mediaType, Body = body };
    }

    /// <summary>The request does not get to the server; something else answers it, with a body that is no text.</summary>
    public static Fault Intercepted(int status, string mediaType, ReadOnlyMemory<byte> body)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        return new() { Kind = FaultKind.Intercepted, Status = status, MediaType = mediaType, BodyBytes = body };
    }

    /// <summary>The request arrives twice.</summary>
    public static Fault DeliveredTwice() => new() { Kind = FaultKind.DeliveredTwice };

    /// <summary>The request is done after the next one that the rule is asked about. If none comes, it waits for as long as the client.</summary>
    public static Fault OutOfOrder() => new() { Kind = FaultKind.OutOfOrder };

    /// <summary>The server's clock is off while it does the request: fast, or slow where the time is negative.</summary>
    public static Fault ClockWrong(TimeSpan by) => new() { Kind = FaultKind.ClockWrong, Duration = by };

    /// <summary>The server does not know the call: it answers as to any address that it does not know.</summary>
    public static Fault ServerOlder() => new() { Kind = FaultKind.ServerOlder };

    /// <summary>Every object in the server's answers has members that this version does not know.</summary>
    public static Fault ServerNewer() => new() { Kind = FaultKind.ServerNewer };

    /// <summary>Only for requests by a method to a path, such as <c>PUT</c> and <c>/v1/actions/*</c>.</summary>
    public Fault On(string method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        return this with { Method = method, Path = path };
    }

    /// <summary>Only for requests that a condition lets through. It is asked of one request at a time.</summary>
    public Fault Where(Func<MockRequest, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return this with { Condition = condition };
    }

    /// <summary>Only for these of the requests that the rule counts: the first is 1.</summary>
    public Fault OnRequests(params ReadOnlySpan<int> numbers) => this with { Requests = [.. numbers] };

    /// <summary>Only for the first so many attempts at each action.</summary>
    public Fault OnFirstAttempts(int attempts) => this with { Attempts = attempts };

    /// <summary>Only for every so many of the requests that the rule counts.</summary>
    public Fault OnEvery(int requests) => this with { Every = requests };

    /// <summary>Only with a probability, from 0 to 1.</summary>
    public Fault WithChance(double chance) => this with { Chance = chance };

    /// <summary>With a header more in the answer, such as the <c>Location</c> of a redirection.</summary>
    public Fault WithHeader(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        return this with
        {
            Headers = new Dictionary<string, string>(Headers ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase)
            {
                [name] = value,
            },
        };
    }

    /// <summary>With the time to come again as a date and not as a number of seconds.</summary>
    public Fault WithRetryAfterAsDate() => this with { RetryAfterIsDate = true };
}
