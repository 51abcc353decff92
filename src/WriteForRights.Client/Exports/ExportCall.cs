using System.Diagnostics.CodeAnalysis;

namespace WriteForRights.Client;

/// <summary>Opens exports, and reads what arrives.</summary>
internal static class ExportCall
{
    // No problem is this long. The limit keeps a server from filling the client's memory.
    private const int MaxProblemBytes = 1024 * 1024;

    /// <summary>Sends the request once, and returns when the response has begun.</summary>
    /// <param name="call">Records the call.</param>
    /// <param name="connection">The connection to the server.</param>
    /// <param name="address">The address with the query.</param>
    /// <param name="mediaType">The format.</param>
    /// <param name="attempts">The number of attempts since the last progress, this one included.</param>
    /// <param name="cancellationToken">Cancels the call at once.</param>
    /// <exception cref="WriteForRightsException">The server refuses the export, or cannot be reached.</exception>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller owns the response.")]
    internal static async Task<(HttpResponseMessage Response, Stream Body)> OpenAsync(
        ClientCall call, WireConnection connection, string address, string mediaType, int attempts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var request = connection.NewRequest(HttpMethod.Get, address, null);
        request.Headers.Remove("Accept");
        request.Headers.TryAddWithoutValidation("Accept", mediaType + ", " + ApiProblem.MediaType);
        using var deadline = new Deadline(connection.Plan.AttemptTimeout, connection.Clock, cancellationToken);
        try
        {
            var response = await connection.SendOnceAsync(request, deadline.Token).ConfigureAwait(false);
#if NET
            var body = await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false);
#else
            var body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
            if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == mediaType)
            {
                return (response, body);
            }

            using (response)
            {
                var problem = await ReadProblemAsync(connection, body, attempts, deadline.Token).ConfigureAwait(false);
                throw call.Failed(response.IsSuccessStatusCode
                    ? WireErrors.Unreadable(new InvalidDataException("It is no export."), attempts, response)
                    : WireErrors.Refusal(response, problem, attempts, connection.Clock));
            }
        }
        catch (Exception e) when (TransientErrors.MeansNoResponse(e))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw call.Failed(WireErrors.NoResponse(e, attempts, connection.Plan));
        }
    }

    /// <summary>Reads what has arrived; 0 at the end of the response.</summary>
    /// <exception cref="WriteForRightsException">The connection has broken or fallen silent.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    internal static async Task<int> ReadAsync(
        WireConnection connection, Stream body, byte[] buffer, int start, int attempts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var deadline = new Deadline(connection.Plan.AttemptTimeout, connection.Clock, cancellationToken);
#if !NET
        using var abandon = deadline.Token.Register(static state => ((Stream)state!).Dispose(), body);
#endif
        try
        {
#if NET
            return await body.ReadAsync(buffer.AsMemory(start), deadline.Token).ConfigureAwait(false);
#else
            return await body.ReadAsync(buffer, start, buffer.Length - start, deadline.Token).ConfigureAwait(false);
#endif
        }
        catch (Exception e) when (
            TransientErrors.MeansNoResponse(e) || e is ObjectDisposedException or InvalidDataException or InvalidOperationException)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(e.Message, e, cancellationToken);
            }

            // A body that cannot be decompressed was damaged on its way, like one that is cut off.
            var isLate = deadline.Token.IsCancellationRequested;
            throw WireErrors.NoResponse(
                isLate ? new TimeoutException("The server did not respond in time.", e)
                : TransientErrors.MeansNoResponse(e) ? e
                : new IOException("The export was cut off.", e),
                attempts,
                connection.Plan);
        }
    }

    /// <summary>Reads the body of a refusal; empty if it is too long or cut off, since the status is enough.</summary>
    private static async Task<byte[]> ReadProblemAsync(
        WireConnection connection, Stream body, int attempts, CancellationToken cancellationToken)
    {
        using var problem = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (problem.Length <= MaxProblemBytes)
        {
            int read;
            try
            {
                read = await ReadAsync(connection, body, buffer, 0, attempts, cancellationToken).ConfigureAwait(false);
            }
            catch (WriteForRightsException)
            {
                return [];
            }

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
}
