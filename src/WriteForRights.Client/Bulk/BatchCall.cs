using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>Sends a batch of actions once, and reads its results.</summary>
internal static class BatchCall
{
    /// <summary>Sends lines of actions.</summary>
    /// <param name="connection">The connection to the server.</param>
    /// <param name="body">The lines.</param>
    /// <param name="attempts">The number of attempts since the last progress, this one included.</param>
    /// <param name="cancellationToken">Cancels the call at once.</param>
    /// <exception cref="WriteForRightsException">The server refuses the whole batch.</exception>
    internal static async Task<BatchResponse> SendAsync(
        WireConnection connection, byte[] body, int attempts, CancellationToken cancellationToken)
    {
        var clock = connection.Clock;
        using var call = new ClientCall("SubmitBatch", clock);
        using var request = connection.NewRequest(HttpMethod.Post, "v1/actions/batch", new RequestContent(body, "application/x-ndjson"));
        using var deadline = new Deadline(connection.Plan.Timeout, clock, cancellationToken);
        try
        {
            using var response = await connection.SendOnceAsync(request, deadline.Token).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                var batch = await ReadAsync(connection, response, attempts, deadline.Token).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                if (batch.Failure is null)
                {
                    return call.Succeeded(batch);
                }

                call.Failed(batch.Failure);
                return batch;
            }

            var refusal = WireErrors.Refusal(
                response, await ReadAllAsync(response, deadline.Token).ConfigureAwait(false), attempts, clock);
            call.Failed(refusal);
            return TransientErrors.IsTransient(response.StatusCode)
                ? new BatchResponse([], RetryAfter.GetWait(response, clock.GetUtcNow()), refusal)
                : throw refusal;
        }
        catch (Exception e) when (TransientErrors.MeansNoResponse(e))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var failure = WireErrors.NoResponse(e, attempts, connection.Plan);
            call.Failed(failure);
            return TransientErrors.IsTransient(e) ? new BatchResponse([], null, failure) : throw failure;
        }
    }

    private static async Task<BatchResponse> ReadAsync(
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
            return new BatchResponse(lines, null, broken is null ? null : WireErrors.NoResponse(broken, attempts, connection.Plan));
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

/// <summary>The response to a batch.</summary>
/// <param name="Lines">The results that arrived complete.</param>
/// <param name="RetryAfter">The wait that the server asked for, or <c>null</c>.</param>
/// <param name="Failure">The exception to throw if a retry is useless; <c>null</c> if all results arrived.</param>
internal sealed record BatchResponse(IReadOnlyList<ActionResult> Lines, TimeSpan? RetryAfter, WriteForRightsException? Failure);
