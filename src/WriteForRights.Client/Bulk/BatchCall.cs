using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>Sends lines of actions, and reads what comes back as far as it comes.</summary>
internal static class BatchCall
{
    /// <summary>Sends lines once.</summary>
    /// <param name="connection">Where to.</param>
    /// <param name="body">The lines.</param>
    /// <param name="attempts">How often they were sent since something of them got on, this time included.</param>
    /// <param name="cancellationToken">Ends the call at once.</param>
    /// <exception cref="WriteForRightsException">The server refuses all of it.</exception>
    internal static async Task<BatchAnswer> SendAsync(
        WireConnection connection, byte[] body, int attempts, CancellationToken cancellationToken)
    {
        var clock = connection.Clock;
        using var call = new ClientCall("SubmitBatch", clock);
        using var request = connection.NewRequest(HttpMethod.Post, "v1/actions/batch", new WireBody(body, "application/x-ndjson"));
        using var deadline = new Deadline(connection.Plan.Timeout, clock, cancellationToken);
        try
        {
            using var response = await connection.SendOnceAsync(request, deadline.Token).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                var answer = await ReadAsync(connection, response, attempts, deadline.Token).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                if (answer.Failure is null)
                {
                    return call.Done(answer);
                }

                call.Failed(answer.Failure);
                return answer;
            }

            var refusal = WireErrors.Refusal(
                response, await ReadAllAsync(response, deadline.Token).ConfigureAwait(false), attempts, clock);
            call.Failed(refusal);
            return Transience.Of(response.StatusCode)
                ? new BatchAnswer([], RetryAfter.Wait(response, clock.GetUtcNow()), refusal)
                : throw refusal;
        }
        catch (Exception e) when (Transience.IsBrokenOff(e))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var failure = WireErrors.NoAnswer(e, attempts, connection.Plan);
            call.Failed(failure);
            return Transience.Of(e) ? new BatchAnswer([], null, failure) : throw failure;
        }
    }

    private static async Task<BatchAnswer> ReadAsync(
        WireConnection connection, HttpResponseMessage response, int attempts, CancellationToken cancellationToken)
    {
#if NET
        using var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        using var body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        using var abandon = cancellationToken.Register(static state => ((Stream)state!).Dispose(), body);
#endif
        try
        {
            var (lines, broken) = await BatchReader.ReadAsync(body, cancellationToken).ConfigureAwait(false);
            return new BatchAnswer(lines, null, broken is null ? null : WireErrors.NoAnswer(broken, attempts, connection.Plan));
        }
        catch (JsonException e)
        {
            throw WireErrors.Unreadable(e, attempts);
        }
    }

    private static async Task<byte[]> ReadAllAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
#if NET
        return await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
#else
        cancellationToken.ThrowIfCancellationRequested();
        return await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
#endif
    }
}
