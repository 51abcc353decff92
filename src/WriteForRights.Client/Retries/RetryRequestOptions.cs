namespace WriteForRights.Client;

/// <summary>Options on a request that the client and <see cref="RetryHandler"/> share.</summary>
internal static class RetryRequestOptions
{
    private const string Plan = "WriteForRights.RetryPlan";
    private const string Idempotent = "WriteForRights.Idempotent";
    private const string Stream = "WriteForRights.Stream";
    private const string Attempts = "WriteForRights.Attempts";

    /// <summary>Sets the plan of one call if it differs from the handler's.</summary>
    internal static void SetPlan(HttpRequestMessage request, RetryPlan plan) => Set(request, Plan, plan);

    internal static RetryPlan? PlanOf(HttpRequestMessage request) => Get(request, Plan) as RetryPlan;

    /// <summary>Marks a request that may be retried despite its method.</summary>
    internal static void SetIdempotent(HttpRequestMessage request) => Set(request, Idempotent, true);

    internal static bool IsIdempotent(HttpRequestMessage request) => Get(request, Idempotent) is not null;

    /// <summary>
    /// Marks a request whose response is read while it arrives; the code that reads it handles broken connections itself.
    /// </summary>
    internal static void SetStream(HttpRequestMessage request) => Set(request, Stream, true);

    internal static bool IsStream(HttpRequestMessage request) => Get(request, Stream) is not null;

    /// <summary>Sets the number of attempts made, from the second on.</summary>
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
