using System.Net;
using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>Sends a batch once, and reads its results.</summary>
internal static class BatchCall
{
    // No problem is this long. The limit keeps a compressed response from filling the memory.
    private const int MaxProblemBytes = 1024 * 1024;

    /// <summary>Sends lines.</summary>
    /// <param name="kind">The call.</param>
    /// <param name="connection">The connection to the server.</param>
    /// <param name="body">The lines.</param>
    /// <param name="attempts">The number of attempts since the last progress, this one included.</param>
    /// <param name="cancellationToken">Cancels the call at once.</param>
    /// <exception cref="WriteForRightsException">The server refuses the whole batch, for another reason than its length.</exception>
    internal static async Task<BatchResponse<TReceipt>> SendAsync<TItem, TReceipt, TResult>(
        BatchKind<TItem, TReceipt, TResult> kind, WireConnection connection, byte[] body, int attempts, CancellationToken cancellationToken)
        where TReceipt : class
    {
        var clock = connection.Clock;
        using var call = new ClientCall(kind.Operation, connection);
        using var request = connection.NewRequest(HttpMethod.Post, kind.Address, new RequestContent(body, "application/x-ndjson"));
        using var deadline = new Deadline(connection.Plan.Timeout, clock, cancellationToken);
        try
        {
            using var response = await connection.SendOnceAsync(request, deadline.Token).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                var batch = await ReadAsync(kind.Read, connection, response, attempts, deadline.Token).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                if (batch.Failure is null)
                {
                    return call.Succeeded(batch);
                }

                call.Failed(batch.Failure);
                return batch;
            }

            var problem = await ReadProblemAsync(response, deadline.Token).ConfigureAwait(false);
            var refusal = WireErrors.Refusal(response, problem, attempts, clock);
            call.Failed(refusal);
            return response.StatusCode == HttpStatusCode.RequestEntityTooLarge || TransientErrors.IsTransient(response.StatusCode)
                ? new BatchResponse<TReceipt>([], RetryAfter.GetWait(response, clock.GetUtcNow()), refusal)
                {
                    IsTooLarge = response.StatusCode == HttpStatusCode.RequestEntityTooLarge,
                }
                : throw refusal;
        }
        catch (Exception e) when (TransientErrors.MeansNoResponse(e))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var failure = WireErrors.NoResponse(e, attempts, connection.Plan);
            call.Failed(failure);
            return TransientErrors.IsTransient(e) ? new BatchResponse<TReceipt>([], null, failure) : throw failure;
        }
    }

    private static async Task<BatchResponse<TReceipt>> ReadAsync<TReceipt>(
        LineParser<TReceipt> parse,
        WireConnection connection,
        HttpResponseMessage response,
        int attempts,
        CancellationToken cancellationToken)
        where TReceipt : class
    {
        using var body = await OpenAsync(response, cancellationToken).ConfigureAwait(false);
#if !NET
        using var abandon = cancellationToken.Register(static state => ((Stream)state!).Dispose(), body);
#endif
        try
        {
            var (lines, broken) = await BatchReader.ReadAsync(body, parse, cancellationToken).ConfigureAwait(false);
            return new BatchResponse<TReceipt>(
                lines, null, broken is null ? null : WireErrors.NoResponse(broken, attempts, connection.Plan));
        }
        catch (JsonException e)
        {
            throw WireErrors.Unreadable(e, attempts, response);
        }
    }

    /// <summary>Reads the body of a refusal; empty if it is too long or damaged, since the status is enough.</summary>
    private static async Task<byte[]> ReadProblemAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var body = await OpenAsync(response, cancellationToken).ConfigureAwait(false);
#if !NET
        using var abandon = cancellationToken.Register(static state => ((Stream)state!).Dispose(), body);
#endif
        using var problem = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (problem.Length <= MaxProblemBytes)
            {
#if NET
                var read = await body.ReadAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
#else
                var read = await body.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false);
#endif
                if (read == 0)
                {
                    return problem.ToArray();
                }

#pragma warning disable CA1849 // A stream in memory does not block.
                problem.Write(buffer, 0, read);
#pragma warning restore CA1849
            }

            return [];
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException && !cancellationToken.IsCancellationRequested)
        {
            // Brotli throws an InvalidOperationException for a body that it cannot unpack.
            return [];
        }
    }

    private static Task<Stream> OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
#if NET
        return response.Content.ReadAsStreamAsync(cancellationToken);
#else
        cancellationToken.ThrowIfCancellationRequested();
        return response.Content.ReadAsStreamAsync();
#endif
    }
}

/// <summary>The response to a batch.</summary>
/// <param name="Lines">The results that arrived complete.</param>
/// <param name="RetryAfter">The wait that the server asked for, or <c>null</c>.</param>
/// <param name="Failure">The exception to throw if a retry is useless; <c>null</c> if all results arrived.</param>
internal sealed record BatchResponse<TReceipt>(
    IReadOnlyList<BatchLine<TReceipt>> Lines, TimeSpan? RetryAfter, WriteForRightsException? Failure)
    where TReceipt : class
{
    /// <summary>Whether the server or a proxy refused the body as too long.</summary>
    internal bool IsTooLarge { get; init; }
}
