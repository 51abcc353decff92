namespace WriteForRights.Client;

/// <summary>What client and <see cref="RetryHandler"/> tell each other, where there is more to tell than the request says itself.</summary>
internal static class RequestMarks
{
    private const string Plan = "WriteForRights.RetryPlan";
    private const string Idempotent = "WriteForRights.Idempotent";
    private const string Stream = "WriteForRights.Stream";
    private const string Attempts = "WriteForRights.Attempts";

    /// <summary>The plan of one call, where it differs from the client's.</summary>
    internal static void SetPlan(HttpRequestMessage request, RetryPlan plan) => Set(request, Plan, plan);

    internal static RetryPlan? PlanOf(HttpRequestMessage request) => Get(request, Plan) as RetryPlan;

    /// <summary>A request that may be repeated though its method does not say so.</summary>
    internal static void SetIdempotent(HttpRequestMessage request) => Set(request, Idempotent, true);

    internal static bool IsIdempotent(HttpRequestMessage request) => Get(request, Idempotent) is not null;

    /// <summary>A request whose answer is read while it comes: whoever reads it looks after what breaks.</summary>
    internal static void SetStream(HttpRequestMessage request) => Set(request, Stream, true);

    internal static bool IsStream(HttpRequestMessage request) => Get(request, Stream) is not null;

    /// <summary>How often the request has been sent, from the second time on.</summary>
    internal static void SetAttempts(HttpRequestMessage request, int attempts) => Set(request, Attempts, attempts);

    internal static int AttemptsOf(HttpRequestMessage request) => Get(request, Attempts) is int attempts ? attempts : 1;

#if NET
    private static void Set(HttpRequestMessage request, string name, object value) =>
        request.Options.Set(new HttpRequestOptionsKey<object>(name), value);

    private static object? Get(HttpRequestMessage request, string name) =>
        request.Options.TryGetValue(new HttpRequestOptionsKey<object>(name), out var value) ? value : null;
#else
    private static void Set(HttpRequestMessage request, string name, object value) => request.Properties[name] = value;

    private static object? Get(HttpRequestMessage request, string name) =>
        request.Properties.TryGetValue(name, out var value) ? value : null;
#endif
}
