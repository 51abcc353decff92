using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>A connection over which the server streams counts.</summary>
internal sealed class CountStream : IDisposable
{
    private const string MediaType = "text/event-stream";

    private readonly HttpResponseMessage _response;
    private readonly StreamReader _text;
    private readonly EventReader _events;
    private readonly TimeSpan _silence;
    private readonly TimeProvider _clock;

    private CountStream(HttpResponseMessage response, Stream body, TimeSpan silence, TimeProvider clock)
    {
        _response = response;
        _text = new StreamReader(body, Encoding.UTF8);
        _events = new EventReader(_text);
        _silence = silence;
        _clock = clock;
    }

    /// <summary>Whether anything has arrived.</summary>
    internal bool HasReceived { get; private set; }

    internal TimeSpan? Retry => _events.Retry;

    internal string? LastId => _events.LastId;

    /// <summary>Opens a stream.</summary>
    /// <param name="connection">The connection to the server.</param>
    /// <param name="address">The address of the stream.</param>
    /// <param name="lastId">The id of the last event that was received, or <c>null</c>.</param>
    /// <param name="silence">The time without a line after which the stream counts as broken.</param>
    /// <param name="cancellationToken">Cancels the call at once.</param>
    /// <exception cref="WriteForRightsException">The server has no such stream, or cannot be reached.</exception>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller owns the stream.")]
    internal static async Task<CountStream> OpenAsync(
        WireConnection connection, string address, string? lastId, TimeSpan silence, CancellationToken cancellationToken)
    {
        using var call = new ClientCall("OpenCountStream", connection);
        using var request = connection.NewRequest(HttpMethod.Get, address, null);
        request.Headers.Remove("Accept");
        request.Headers.TryAddWithoutValidation("Accept", MediaType + ", " + ApiProblem.MediaType);
        if (lastId is not null)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastId);
        }

        using var deadline = new Deadline(connection.Plan.AttemptTimeout, connection.Clock, cancellationToken);
        try
        {
            var response = await connection.SendOnceAsync(request, deadline.Token).ConfigureAwait(false);
            if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == MediaType)
            {
#if NET
                var body = await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false);
#else
                var body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
                return call.Succeeded(new CountStream(response, body, silence, connection.Clock));
            }

            using (response)
            {
                throw call.Failed(WireErrors.Refusal(response, [], 1, connection.Clock));
            }
        }
        catch (Exception e) when (TransientErrors.MeansNoResponse(e))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw call.Failed(WireErrors.NoResponse(e, 1, connection.Plan));
        }
    }

    /// <summary>Returns the next counts, or <c>null</c> when the connection has ended, broken, or fallen silent.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    internal async Task<Counts?> ReadAsync(CancellationToken cancellationToken)
    {
        // Reading a line cannot be cancelled on every framework; dropping the connection ends the read on all of them.
        using var abandon = cancellationToken.Register(static stream => ((CountStream)stream!).Dispose(), this);
        using var silenceTimer = _clock.CreateTimer(
            static stream => ((CountStream)stream!).Dispose(), this, _silence, Timeout.InfiniteTimeSpan);
        try
        {
            while (await _events.ReadAsync(OnLine).ConfigureAwait(false) is { } received)
            {
                if (received.Type == "counts")
                {
                    return WireJson.Parse<Counts>(Encoding.UTF8.GetBytes(received.Data));
                }
            }
        }
        catch (Exception e) when (
            TransientErrors.MeansNoResponse(e)
            || e is ObjectDisposedException or InvalidDataException or InvalidOperationException or JsonException)
        {
            // Whatever failed, the caller connects again or polls.
        }

        cancellationToken.ThrowIfCancellationRequested();
        return null;

        void OnLine()
        {
            HasReceived = true;
            silenceTimer.Change(_silence, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        _response.Dispose();
        _text.Dispose();
    }
}
