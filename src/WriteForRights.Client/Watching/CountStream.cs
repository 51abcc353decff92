using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>A connection over which counts come.</summary>
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

    /// <summary>Whether anything came at all.</summary>
    internal bool HasSpoken { get; private set; }

    internal TimeSpan? Retry => _events.Retry;

    internal string? LastId => _events.LastId;

    /// <summary>Opens a stream.</summary>
    /// <param name="connection">Where to.</param>
    /// <param name="address">The stream's address.</param>
    /// <param name="lastId">What was heard last.</param>
    /// <param name="silence">How long it may say nothing.</param>
    /// <param name="cancellationToken">Ends the call at once.</param>
    /// <exception cref="WriteForRightsException">There is none.</exception>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "It belongs to who asked for it.")]
    internal static async Task<CountStream> OpenAsync(
        WireConnection connection, string address, string? lastId, TimeSpan silence, CancellationToken cancellationToken)
    {
        using var call = new ClientCall("OpenCountStream", connection.Clock);
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
                return call.Done(new CountStream(response, body, silence, connection.Clock));
            }

            response.Dispose();
            throw call.Failed(WireErrors.Refusal((int)response.StatusCode, null, null, 1));
        }
        catch (Exception e) when (Transience.IsBrokenOff(e))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw call.Failed(WireErrors.NoAnswer(e, 1, connection.Plan));
        }
    }

    /// <summary>Reads the next counts; nothing when the connection has ended, broken, or fallen silent.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    internal async Task<Counts?> ReadAsync(CancellationToken cancellationToken)
    {
        // Reading a line cannot be cancelled on every framework; giving up the connection ends it everywhere.
        using var abandon = cancellationToken.Register(static stream => ((CountStream)stream!).Dispose(), this);
        using var silent = _clock.CreateTimer(static stream => ((CountStream)stream!).Dispose(), this, _silence, Timeout.InfiniteTimeSpan);
        try
        {
            while (await _events.ReadAsync(Heard).ConfigureAwait(false) is { } said)
            {
                if (said.Type == "counts")
                {
                    return JsonSerializer.Deserialize(said.Data, WriteForRightsJson.TypeInfo<Counts>());
                }
            }
        }
        catch (Exception e) when (
            Transience.IsBrokenOff(e) || e is ObjectDisposedException or InvalidDataException or InvalidOperationException or JsonException)
        {
            // Whatever it was: what comes next is a new connection, or asking.
        }

        cancellationToken.ThrowIfCancellationRequested();
        return null;

        void Heard()
        {
            HasSpoken = true;
            silent.Change(_silence, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        _response.Dispose();
        _text.Dispose();
    }
}
