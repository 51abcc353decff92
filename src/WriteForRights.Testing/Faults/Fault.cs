using System.Text.Json.Serialization;

namespace WriteForRights.Testing;

/// <summary>
/// A rule that makes requests fail: a kind of fault, and the requests that get it. Without a condition, all requests get it; with several,
/// those that meet all of them.
/// </summary>
/// <remarks>
/// A rule counts the requests that its <see cref="Method"/>, <see cref="Path"/> and <see cref="Where"/> let through. Its other conditions
/// depend on that number, so the same seed and the same order of requests give the same faults.
/// </remarks>
/// <example><code>
/// await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions
/// {
///     Faults = [Fault.ResponseLost().On("PUT", "/v1/actions/*").OnFirstAttempts(1)],
/// });
/// var client = server.CreateClient();
/// var letter = TestData.Letter(SamplePack.WriteForRights2022);
/// await client.SubmitAsync(letter); // the client retries it
///
/// server.Journal.AssertAttempts(2, letter.Id);
/// await server.Ledger.AssertHoldsExactlyAsync([letter]);
/// </code></example>
public sealed record Fault
{
    /// <summary>The kind of fault.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>The point at which the connection breaks, for <see cref="FaultKind.ConnectionReset"/>.</summary>
    public ResetPoint? Point { get; init; }

    /// <summary>The length of a delay, by the server's clock, or the amount by which that clock is wrong.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The status of an <see cref="FaultKind.Intercepted"/> response, from 200 to 599.</summary>
    public int? Status { get; init; }

    /// <summary>The body of an intercepted response, as text.</summary>
    public string? Body { get; init; }

    /// <summary>The body of an intercepted response, as bytes: a damaged compressed body, for example.</summary>
    public ReadOnlyMemory<byte>? BodyBytes { get; init; }

    /// <summary>The media type of the body, such as <c>text/html</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>
    /// Further headers of an intercepted response, by name, such as <c>Location</c>. <c>Content-Length</c> and <c>Transfer-Encoding</c> are
    /// sent as given, right or wrong.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>The <c>Retry-After</c> of an intercepted response, rounded up to whole seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether <c>Retry-After</c> is a date, by the server's clock, instead of a number of seconds.</summary>
    public bool RetryAfterIsDate { get; init; }

    /// <summary>Only requests with this method, such as <c>PUT</c>.</summary>
    public string? Method { get; init; }

    /// <summary>Only this path, such as <c>/v1/actions/*</c>. One star matches one segment, two stars the rest.</summary>
    public string? Path { get; init; }

    /// <summary>Only the requests with these numbers, as the rule counts them; the first is 1.</summary>
    public ValueList<int> Requests { get; init; }

    /// <summary>Only every n-th request, as the rule counts them: with 10, the tenth, the twentieth and so on.</summary>
    public int? Every { get; init; }

    /// <summary>Only the first n attempts at each action: with 2, the third succeeds.</summary>
    public int? Attempts { get; init; }

    /// <summary>Only with this probability, from 0 to 1.</summary>
    public double? Chance { get; init; }

    [JsonIgnore]
    internal Func<MockRequest, bool>? Condition { get; init; }

    /// <summary>The connection breaks.</summary>
    /// <param name="point">The point at which it breaks. It decides whether the request is stored.</param>
    public static Fault ConnectionReset(ResetPoint point) => new() { Kind = FaultKind.ConnectionReset, Point = point };

    /// <summary>The server processes the request; its response is lost.</summary>
    public static Fault ResponseLost() => new() { Kind = FaultKind.ResponseLost };

    /// <summary>The response ends in the middle of its body and looks complete.</summary>
    public static Fault BodyTruncated() => new() { Kind = FaultKind.BodyTruncated };

    /// <summary>The server waits before it processes the request.</summary>
    /// <param name="delay">The wait, by the server's clock.</param>
    public static Fault RequestDelayed(TimeSpan delay) => new() { Kind = FaultKind.RequestDelayed, Duration = delay };

    /// <summary>The server processes the request, then waits before it responds.</summary>
    /// <param name="delay">The wait, by the server's clock.</param>
    public static Fault ResponseDelayed(TimeSpan delay) => new() { Kind = FaultKind.ResponseDelayed, Duration = delay };

    /// <summary>The body arrives in eight parts, with a wait before each.</summary>
    /// <param name="delay">The wait before each part, by the server's clock.</param>
    public static Fault BodySlow(TimeSpan delay) => new() { Kind = FaultKind.BodySlow, Duration = delay };

    /// <summary>The request does not reach the server. The response has a status, such as 429 or 503, and nothing else.</summary>
    /// <param name="status">The status, from 200 to 599.</param>
    public static Fault Refused(int status) => new() { Kind = FaultKind.Intercepted, Status = status };

    /// <summary>The request does not reach the server. The response has a status and <c>Retry-After</c>.</summary>
    /// <param name="status">The status, from 200 to 599.</param>
    /// <param name="retryAfter">The time of <c>Retry-After</c>, rounded up to whole seconds.</param>
    public static Fault Refused(int status, TimeSpan retryAfter) => Refused(status) with { RetryAfter = retryAfter };

    /// <summary>Something else responds for the server, such as a captive portal with its own page.</summary>
    /// <param name="status">The status, from 200 to 599.</param>
    /// <param name="mediaType">The media type of the body, such as <c>text/html</c>.</param>
    /// <param name="body">The body, as text.</param>
    /// <exception cref="ArgumentNullException">The media type or the body is <c>null</c>.</exception>
    public static Fault Intercepted(int status, string mediaType, string body)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(body);
        return new() { Kind = FaultKind.Intercepted, Status = status, MediaType = mediaType, Body = body };
    }

    /// <summary>Something else responds for the server, with a body that is not text.</summary>
    /// <param name="status">The status, from 200 to 599.</param>
    /// <param name="mediaType">The media type of the body, such as <c>application/octet-stream</c>.</param>
    /// <param name="body">The body, as bytes.</param>
    /// <exception cref="ArgumentNullException">The media type is <c>null</c>.</exception>
    public static Fault Intercepted(int status, string mediaType, ReadOnlyMemory<byte> body)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        return new() { Kind = FaultKind.Intercepted, Status = status, MediaType = mediaType, BodyBytes = body };
    }

    /// <summary>The request arrives twice.</summary>
    public static Fault DeliveredTwice() => new() { Kind = FaultKind.DeliveredTwice };

    /// <summary>The server processes the next counted request first.</summary>
    /// <remarks>If none comes, the request waits until the client gives up.</remarks>
    public static Fault OutOfOrder() => new() { Kind = FaultKind.OutOfOrder };

    /// <summary>The server's clock is wrong during the request.</summary>
    /// <param name="offset">The amount by which the clock is fast, or slow if it is negative.</param>
    public static Fault ClockWrong(TimeSpan offset) => new() { Kind = FaultKind.ClockWrong, Duration = offset };

    /// <summary>The server responds as it does to an unknown address.</summary>
    public static Fault ServerOlder() => new() { Kind = FaultKind.ServerOlder };

    /// <summary>Every object in the server's responses has members that this version does not know.</summary>
    public static Fault ServerNewer() => new() { Kind = FaultKind.ServerNewer };

    /// <summary>Limits the rule to a method and a path, such as <c>PUT</c> and <c>/v1/actions/*</c>.</summary>
    /// <param name="method">The method, in any case.</param>
    /// <param name="path">The path. One star matches one segment, two stars the rest.</param>
    /// <returns>A changed copy of the rule.</returns>
    /// <exception cref="ArgumentNullException">The method or the path is <c>null</c>.</exception>
    public Fault On(string method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        return this with { Method = method, Path = path };
    }

    /// <summary>Limits the rule to requests that meet a condition.</summary>
    /// <param name="condition">Returns whether the rule is for a request. It is called for one request at a time.</param>
    /// <returns>A changed copy of the rule.</returns>
    /// <exception cref="ArgumentNullException">The condition is <c>null</c>.</exception>
    public Fault Where(Func<MockRequest, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return this with { Condition = condition };
    }

    /// <summary>Limits the rule to the requests with these numbers.</summary>
    /// <param name="numbers">The numbers, as the rule counts requests; the first is 1.</param>
    /// <returns>A changed copy of the rule.</returns>
    public Fault OnRequests(params ReadOnlySpan<int> numbers) => this with { Requests = [.. numbers] };

    /// <summary>Limits the rule to the first attempts at each action.</summary>
    /// <param name="attempts">The number of attempts, 1 or more.</param>
    /// <returns>A changed copy of the rule.</returns>
    public Fault OnFirstAttempts(int attempts) => this with { Attempts = attempts };

    /// <summary>Limits the rule to every n-th request that it counts.</summary>
    /// <param name="requests">The interval, 1 or more.</param>
    /// <returns>A changed copy of the rule.</returns>
    public Fault OnEvery(int requests) => this with { Every = requests };

    /// <summary>Lets the rule fire at random.</summary>
    /// <param name="chance">The probability, from 0 to 1.</param>
    /// <returns>A changed copy of the rule.</returns>
    public Fault WithChance(double chance) => this with { Chance = chance };

    /// <summary>Adds a header to an intercepted response, like <c>Location</c>.</summary>
    /// <param name="name">The name of the header. An earlier value of the same name is replaced.</param>
    /// <param name="value">The value of the header, in visible ASCII characters and spaces.</param>
    /// <returns>A changed copy of the rule.</returns>
    /// <exception cref="ArgumentNullException">The name or the value is <c>null</c>.</exception>
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

    /// <summary>Sends <c>Retry-After</c> as a date, not as seconds.</summary>
    /// <returns>A changed copy of the rule.</returns>
    public Fault WithRetryAfterAsDate() => this with { RetryAfterIsDate = true };
}
