using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace WriteForRights.Conformance;

/// <summary>Runs the cases.</summary>
public static class ConformanceRun
{
    private static readonly TimeSpan RealSlack = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Returns what is wrong, or <c>null</c> if the client passes.</summary>
    /// <exception cref="NotSupportedException">The case needs a clock, and the adapter does not accept one.</exception>
    public static async Task<string?> CheckAsync(IRetryAdapter adapter, ConformanceCase @case)
    {
        if (@case.NeedsVirtualClock && !adapter.AcceptsClock)
        {
            throw new NotSupportedException("The case needs a clock, and the adapter does not accept one.");
        }

        var traces = new List<Trace>();
        for (var i = 0; i < @case.Runs; i++)
        {
            // Outside the test's synchronisation context, so that continuations of timers run at once.
            traces.Add(await Task.Run(() => RunAsync(adapter, @case)).ConfigureAwait(false));
        }

        return @case.Check(traces);
    }

    [SuppressMessage("Reliability", "CA2025", Justification = "The call is awaited; one that hangs is abandoned.")]
    private static async Task<Trace> RunAsync(IRetryAdapter adapter, ConformanceCase @case)
    {
        var virtualClock = adapter.AcceptsClock ? new VirtualClock { EarlyBy = @case.EarlyBy } : null;
        var clock = (TimeProvider?)virtualClock ?? TimeProvider.System;
        using var server = new ScriptedServer(@case.Script, clock)
        {
            Attempted = virtualClock is null ? null : number => @case.OnAttempt?.Invoke(virtualClock, number),
        };
        using var invoker = adapter.Create(server, @case.Settings, clock);
        using var caller = new CancellationTokenSource();
        if (@case.CancelAt == TimeSpan.Zero)
        {
            await caller.CancelAsync().ConfigureAwait(false);
        }

        using var request = NewRequest(@case);
        var began = clock.GetTimestamp();
        var ended = TimeSpan.Zero;
        using var cancel = @case.CancelAt is { } at && at > TimeSpan.Zero
            ? clock.CreateTimer(_ => caller.Cancel(), null, at, Timeout.InfiniteTimeSpan)
            : null;
        int? status = null;
        Exception? failure = null;
        try
        {
            var call = SendAsync(invoker, request, () => ended = clock.GetElapsedTime(began), caller.Token);
            status = await (virtualClock is null ? call.WaitAsync(Patience) : DriveAsync(call, virtualClock)).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The case checks whatever is thrown.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = e;
        }

        return new Trace(
            server.Attempts,
            status,
            failure,
            ended,
            caller.IsCancellationRequested && failure is OperationCanceledException,
            virtualClock is null ? RealSlack : TimeSpan.Zero);
    }

    private static async Task<int> SendAsync(
        HttpMessageInvoker invoker, HttpRequestMessage request, Action ended, CancellationToken cancellationToken)
    {
        try
        {
            // Reads the whole response, as most apps do.
            using var response = invoker is HttpClient http
                ? await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken).ConfigureAwait(false)
                : await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
            _ = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return (int)response.StatusCode;
        }
        finally
        {
            ended();
        }
    }

    /// <summary>Advances the clock to the next timer whenever the call does nothing but wait.</summary>
    private static async Task<int> DriveAsync(Task<int> call, VirtualClock clock)
    {
        for (var i = 0; i < 10_000 && !call.IsCompleted; i++)
        {
            for (var j = 0; j < 10 && !call.IsCompleted; j++)
            {
                await Task.Yield();
            }

            if (!call.IsCompleted && !clock.AdvanceToNext())
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, CancellationToken.None).ConfigureAwait(false);
            }
        }

        return call.IsCompleted ? await call.ConfigureAwait(false) : throw new TimeoutException("The call hangs.");
    }

    private static HttpRequestMessage NewRequest(ConformanceCase @case)
    {
        var body = Encoding.UTF8.GetBytes(ConformanceSuite.Body);
        var request = new HttpRequestMessage(@case.Method, ConformanceSuite.Address)
        {
            Content = @case.IsStreamed ? new StreamContent(new OnceStream(body)) : new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TryAddWithoutValidation("X-Test", "kept");
        return request;
    }
}
