namespace WriteForRights.Client;

/// <summary>
/// Sends a request and retries transient failures: never earlier than the server allows, and never if the total timeout leaves no time
/// for another attempt after the wait. Time is measured by timestamps, so a jump of the wall clock has no effect.
/// </summary>
/// <param name="clock">The clock for waits and timeouts.</param>
/// <param name="log">Records every attempt after the first.</param>
/// <param name="random">Returns a random number from 0 (inclusive) to 1 (exclusive).</param>
internal sealed class RetryEngine(TimeProvider clock, RetryLog log, Func<double> random)
{
    // No campaign server sends a response this long. The limit keeps a server from filling the client's memory.
    internal const int MaxResponseBytes = 64 * 1024 * 1024;

    /// <summary>Sends a request, with retries as the plan allows.</summary>
    /// <param name="request">The request. If it can be retried, its body is read into memory before the first attempt.</param>
    /// <param name="isRepeatable">Whether the request may be sent more than once.</param>
    /// <param name="plan">The maximum number of attempts, the delays and the timeouts.</param>
    /// <param name="send">Sends the request once. The body of the response that it returns may still be arriving.</param>
    /// <param name="cancellationToken">Cancels at once, even during a wait.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled. Transient failures are returned, never thrown.</exception>
    internal async ValueTask<RetryOutcome> SendAsync(
        HttpRequestMessage request,
        bool isRepeatable,
        RetryPlan plan,
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var start = clock.GetTimestamp();
        var maxAttempts = isRepeatable ? plan.MaxAttempts : 1;
        var copy = maxAttempts > 1 ? await RequestCopy.BufferAsync(request, cancellationToken).ConfigureAwait(false) : default;
        for (var attempts = 1; ; attempts++)
        {
            var remaining = plan.Timeout - clock.GetElapsedTime(start);
            using var repeated = attempts == 1 ? null : copy.Create();
            var outcome = await SendOnceAsync(
                repeated ?? request, remaining < plan.AttemptTimeout ? remaining : plan.AttemptTimeout, send, cancellationToken)
                .ConfigureAwait(false);
            var retryAfter = outcome.Response is { } response ? RetryAfter.GetWait(response, clock.GetUtcNow()) : null;
            if (!outcome.IsTransient
                || attempts >= maxAttempts
                || plan.Wait(attempts, random(), retryAfter, plan.Timeout - clock.GetElapsedTime(start)) is not { } wait)
            {
                return outcome with { Attempts = attempts };
            }

            log.Retry(attempts, wait, outcome);
            outcome.Response?.Dispose();
            await clock.WaitAsync(wait, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Makes one attempt. A response counts only when all of it has arrived; if it is cut off, there was no response.</summary>
    private async ValueTask<RetryOutcome> SendOnceAsync(
        HttpRequestMessage request,
        TimeSpan timeout,
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send,
        CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = null;
        using var deadline = new Deadline(timeout, clock, cancellationToken);
        try
        {
            response = await send(request, deadline.Token).ConfigureAwait(false);
            await LoadAsync(response.Content, deadline.Token).ConfigureAwait(false);
            return new RetryOutcome(response, null);
        }
        catch (Exception e)
        {
            response?.Dispose();
            if (cancellationToken.IsCancellationRequested && TransientErrors.MeansNoResponse(e))
            {
                // Whatever the exception looks like, such as a broken connection: the caller ended the attempt.
                throw new OperationCanceledException(e.Message, e, cancellationToken);
            }

            if (!TransientErrors.MeansNoResponse(e) && e is not (InvalidDataException or IncompatibleServerException))
            {
                throw;
            }

            // The framework's own form of a timeout: the inner TimeoutException distinguishes it from a cancellation.
            return new RetryOutcome(
                null,
                e is OperationCanceledException and not { InnerException: TimeoutException }
                    ? new TaskCanceledException(e.Message, new TimeoutException("The server did not respond in time.", e))
                    : e);
        }
    }

    private static async Task LoadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
#if NET
            await content.LoadIntoBufferAsync(MaxResponseBytes, cancellationToken).ConfigureAwait(false);
#else
            // On .NET Standard 2.0 this read cannot be cancelled; disposing the content drops the connection, which ends the read.
            using var abandon = cancellationToken.Register(static state => ((HttpContent)state!).Dispose(), content);
            await content.LoadIntoBufferAsync(MaxResponseBytes).ConfigureAwait(false);
#endif
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && e is not OperationCanceledException)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (InvalidOperationException e)
        {
            // The body cannot be decompressed: Brotli throws this exception where gzip and deflate throw InvalidDataException.
            throw new InvalidDataException(e.Message, e);
        }
        catch (HttpRequestException e) when (e.InnerException is null)
        {
            // A broken connection has an inner exception; only the size limit throws without one.
            throw new IncompatibleServerException("The response is longer than any that a campaign server sends.", null, e);
        }
    }
}

/// <summary>The last response to a request, or the last failure.</summary>
/// <param name="Response">The last response, or <c>null</c> if the last attempt got none.</param>
/// <param name="Failure">The reason why the last attempt got no response, or <c>null</c>.</param>
/// <param name="Attempts">The number of attempts made.</param>
internal readonly record struct RetryOutcome(HttpResponseMessage? Response, Exception? Failure, int Attempts = 1)
{
    internal bool IsTransient =>
        Response is { } response ? TransientErrors.IsTransient(response.StatusCode) : TransientErrors.IsTransient(Failure!);
}
