namespace WriteForRights.Client;

/// <summary>
/// Sends a request until it is answered: again after what may pass, never earlier than the server says, and never when the time for
/// everything would be over before the answer. The clock on the wall decides nothing, so it may jump.
/// </summary>
/// <param name="clock">The clock of waits and timeouts.</param>
/// <param name="log">Hears of every attempt after the first.</param>
/// <param name="chance">Draws a number from 0 to below 1.</param>
internal sealed class RetryEngine(TimeProvider clock, RetryLog log, Func<double> chance)
{
    // No answer of a campaign server is that long: memory is not the server's to fill.
    internal const int MaxAnswerBytes = 64 * 1024 * 1024;

    /// <summary>Sends a request.</summary>
    /// <param name="request">The request. Its body is read before it is sent for the first time.</param>
    /// <param name="isRepeatable">Whether it may be sent more than once.</param>
    /// <param name="plan">How often, and how long.</param>
    /// <param name="send">Sends it once; what it gives may still be coming in.</param>
    /// <param name="cancellationToken">Ends everything at once, a wait too.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled; nothing else is thrown for what may pass.</exception>
    internal async ValueTask<RetryOutcome> SendAsync(
        HttpRequestMessage request,
        bool isRepeatable,
        RetryPlan plan,
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var began = clock.GetTimestamp();
        var most = isRepeatable ? plan.MaxAttempts : 1;
        var copy = most > 1 ? await RequestCopy.OfAsync(request, cancellationToken).ConfigureAwait(false) : default;
        for (var attempts = 1; ; attempts++)
        {
            var remaining = plan.Timeout - clock.GetElapsedTime(began);
            using var repeated = attempts == 1 ? null : copy.Make();
            var outcome = await TryAsync(
                repeated ?? request, remaining < plan.AttemptTimeout ? remaining : plan.AttemptTimeout, send, cancellationToken)
                .ConfigureAwait(false);
            var told = outcome.Response is { } answer ? RetryAfter.Wait(answer, clock.GetUtcNow()) : null;
            if (!MayPass(outcome)
                || attempts >= most
                || plan.Wait(attempts, chance(), told, plan.Timeout - clock.GetElapsedTime(began)) is not { } wait)
            {
                return outcome;
            }

            log.Retry(attempts, wait, outcome);
            RequestMarks.SetAttempts(request, attempts + 1);
            outcome.Response?.Dispose();
            await clock.WaitAsync(wait, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool MayPass(RetryOutcome outcome) =>
        outcome.Response is { } response ? Transience.Of(response.StatusCode) : Transience.Of(outcome.Failure!);

    /// <summary>One attempt. An answer counts when all of it is here: one that breaks off has not been given.</summary>
    private async ValueTask<RetryOutcome> TryAsync(
        HttpRequestMessage request,
        TimeSpan time,
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send,
        CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = null;
        using var deadline = new Deadline(time, clock, cancellationToken);
        try
        {
            response = await send(request, deadline.Token).ConfigureAwait(false);
            await LoadAsync(response.Content, deadline.Token).ConfigureAwait(false);
            return new RetryOutcome(response, null);
        }
        catch (Exception e)
        {
            response?.Dispose();
            if (cancellationToken.IsCancellationRequested && Transience.IsBrokenOff(e))
            {
                // However it looks, a broken connection say: it was the caller who ended it.
                throw new OperationCanceledException(e.Message, e, cancellationToken);
            }

            if (!Transience.IsBrokenOff(e) && e is not (InvalidDataException or IncompatibleServerException))
            {
                throw;
            }

            // The framework's own form of a timeout, by which it can be told from a cancellation.
            return new RetryOutcome(
                null,
                e is OperationCanceledException and not { InnerException: TimeoutException }
                    ? new TaskCanceledException(e.Message, new TimeoutException("The server did not answer in time.", e))
                    : e);
        }
    }

    private static async Task LoadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
#if NET
            await content.LoadIntoBufferAsync(MaxAnswerBytes, cancellationToken).ConfigureAwait(false);
#else
            // The older interface cannot be cancelled while it reads; giving up the connection ends the read.
            using var abandon = cancellationToken.Register(static state => ((HttpContent)state!).Dispose(), content);
            await content.LoadIntoBufferAsync(MaxAnswerBytes).ConfigureAwait(false);
#endif
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && e is not OperationCanceledException)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (InvalidOperationException e)
        {
            // So Brotli says what gzip and deflate say by the other exception: that it cannot be unpacked.
            throw new InvalidDataException(e.Message, e);
        }
        catch (HttpRequestException e) when (e.InnerException is null)
        {
            // What breaks a connection stands behind it; the limit alone has nothing behind it.
            throw new IncompatibleServerException("The answer is longer than any that a campaign server gives.", null, e);
        }
    }
}
