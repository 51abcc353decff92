using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>Processes one request with its faults.</summary>
/// <remarks>
/// The result is recorded before the client can receive it, so a test that looks into the journal after its response or exception finds
/// it there.
/// </remarks>
[SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The streams hold memory only.")]
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "It holds memory only.")]
internal sealed class FaultyRun(
    HttpContext context, RequestDelegate server, MockClock clock, FaultDecision decision, Action<FaultyRun> record)
{
    private RecordingStream? _response;

    /// <summary>The status of the server's response; <c>null</c> if the server did not process the request.</summary>
    internal int? Status { get; private set; }

    /// <summary>Whether the whole response was sent.</summary>
    internal bool IsResponseSent { get; private set; }

    /// <summary>Whether a fault delays the request at the moment.</summary>
    internal bool IsWaiting { get; private set; }

    /// <summary>The body of the response, as far as it was written.</summary>
    internal string ResponseBody => _response?.Text ?? string.Empty;

    /// <summary>Whether the server has finished with the request.</summary>
    internal bool IsDone { get; private set; }

    internal async Task RunAsync()
    {
        if (decision.HeldUntil is { } held)
        {
            await WaitAsync(held.Task.WaitAsync(context.RequestAborted)).ConfigureAwait(false);
        }

        await WaitAsync(decision.DelayOf(FaultKind.RequestDelayed)).ConfigureAwait(false);
        switch (decision.Main)
        {
            case { Kind: FaultKind.ConnectionReset, Point: ResetPoint.DuringResponse }:
                await RespondAsync(new FaultyStream.Aborted(context.Response.Body, DelayResponseAsync, Abort)).ConfigureAwait(false);
                break;
            case { Kind: FaultKind.ConnectionReset } reset:
                await ReadRequestAsync(reset.Point!.Value).ConfigureAwait(false);
                Abort();
                break;
            case { Kind: FaultKind.ResponseLost }:
                await ProcessAsync(Stream.Null).ConfigureAwait(false);
                await DelayResponseAsync().ConfigureAwait(false);
                Abort();
                break;
            case { Kind: FaultKind.BodyTruncated } when StreamedType is not null:
                await RespondAsync(new FaultyStream.Truncated(context.Response.Body, DelayResponseAsync)).ConfigureAwait(false);
                break;
            case { Kind: FaultKind.BodyTruncated }:
                var whole = await BufferAsync().ConfigureAwait(false);
                await SendAsync(whole.AsMemory(0, whole.Length / 2)).ConfigureAwait(false);
                break;
            case { Kind: FaultKind.ServerNewer } when StreamedType is { } type:
                await RespondAsync(new FaultyStream.Newer(context.Response.Body, type, DelayResponseAsync)).ConfigureAwait(false);
                break;
            case { Kind: FaultKind.ServerNewer }:
                await SendAsync(WithNewMembers(await BufferAsync().ConfigureAwait(false))).ConfigureAwait(false);
                break;
            case { Kind: FaultKind.BodySlow } slow:
                await RespondAsync(new FaultyStream.Slow(
                    context.Response.Body, DelayResponseAsync, () => WaitAsync(slow.Duration!.Value), OnWritten)).ConfigureAwait(false);
                break;
            case { Kind: FaultKind.Intercepted } intercepted:
                await InterceptAsync(intercepted).ConfigureAwait(false);
                break;
            case { Kind: FaultKind.ServerOlder }:
                await RespondAsync(ProblemResponse.NotFoundAsync).ConfigureAwait(false);
                break;
            case { Kind: FaultKind.DeliveredTwice }:
                await DeliverTwiceAsync().ConfigureAwait(false);
                break;
            case { Kind: FaultKind.ClockWrong } wrong:
                clock.SetOffset(wrong.Duration!.Value);
                await RespondAsync(server).ConfigureAwait(false);
                break;
            default:
                await RespondAsync(server).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>The type of the lines of a streamed response, which may have no end; <c>null</c> for other responses.</summary>
    private Type? StreamedType =>
        Contents.FirstOrDefault(content => content.MediaType is "application/x-ndjson" or "text/event-stream")?.Type;

    // What the endpoint answers if all is well.
    private IEnumerable<ApiContent> Contents =>
        context.GetEndpoint()?.Metadata.GetMetadata<ApiOperation>()?.Responses
            .Where(response => response is { Status: StatusCodes.Status200OK, Content: not null })
            .Select(response => response.Content!) ?? [];

    /// <summary>Lets an endpoint respond, after the delay if there is one.</summary>
    private async Task RespondAsync(RequestDelegate endpoint)
    {
        if (decision.DelayOf(FaultKind.ResponseDelayed) > TimeSpan.Zero)
        {
            if (StreamedType is not null && endpoint == server)
            {
                await RespondAsync(new FaultyStream.Late(context.Response.Body, DelayResponseAsync)).ConfigureAwait(false);
                return;
            }

            await SendAsync(await BufferAsync().ConfigureAwait(false)).ConfigureAwait(false);
            return;
        }

        _response = new RecordingStream(context.Response.Body, OnWritten);
        context.Response.Body = _response;
        await endpoint(context).ConfigureAwait(false);
        MarkResponded();
    }

    /// <summary>Lets the server respond through a stream that changes it.</summary>
    private async Task RespondAsync(RecordingStream response)
    {
        _response = response;
        context.Response.Body = response;
        try
        {
            await server(context).ConfigureAwait(false);
        }
        finally
        {
            // The client may have disconnected before the end. The server's status is recorded all the same.
            Status ??= context.Response.HasStarted ? context.Response.StatusCode : null;
        }

        if (response is not FaultyStream.Aborted && !context.RequestAborted.IsCancellationRequested)
        {
            MarkResponded();
        }
    }

    /// <summary>Lets the server process the request, without sending its response.</summary>
    private async Task<byte[]> BufferAsync()
    {
        using var buffer = new MemoryStream();
        await ProcessAsync(buffer).ConfigureAwait(false);
        await DelayResponseAsync().ConfigureAwait(false);
        return buffer.ToArray();
    }

    /// <summary>Lets the server process the request, and writes its response to another stream.</summary>
    private async Task ProcessAsync(Stream elsewhere)
    {
        var outer = context.Response.Body;
        _response = new RecordingStream(elsewhere);
        context.Response.Body = _response;
        await server(context).ConfigureAwait(false);
        context.Response.Body = outer;
    }

    private async Task SendAsync(ReadOnlyMemory<byte> body, IReadOnlyDictionary<string, string>? headers = null)
    {
        var response = context.Response;
        response.ContentLength = response.StatusCode is 204 or 205 or 304 ? null : body.Length;
        foreach (var (name, value) in headers ?? new Dictionary<string, string>())
        {
            response.Headers[name] = value;
        }

        if (response.Headers.TransferEncoding.Count > 0)
        {
            response.ContentLength = null;
        }

        MarkResponded();
        await response.StartAsync(context.RequestAborted).ConfigureAwait(false);
        if (!body.IsEmpty)
        {
            await response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private void Abort()
    {
        Status ??= _response is null ? null : context.Response.StatusCode;
        IsDone = true;
        record(this);
        context.Abort();
    }

    private void MarkResponded()
    {
        Status = context.Response.StatusCode;
        IsResponseSent = true;
        IsDone = true;
        record(this);
    }

    // The client has the last piece of a response before the endpoint returns.
    private void OnWritten(long length)
    {
        if (length >= context.Response.ContentLength)
        {
            MarkResponded();
        }
    }

    /// <summary>Reads as much of the request as arrived before the connection broke.</summary>
    private async Task ReadRequestAsync(ResetPoint point)
    {
        var rest = point switch
        {
            ResetPoint.DuringRequest => (context.Request.ContentLength ?? 2) / 2,
            ResetPoint.AfterRequest => long.MaxValue,
            _ => 0,
        };
        var buffer = new byte[4_096];
        int read;
        while (rest > 0
            && (read = await context.Request.Body.ReadAsync(
                buffer.AsMemory(0, (int)Math.Min(rest, buffer.Length)), context.RequestAborted).ConfigureAwait(false)) > 0)
        {
            rest -= read;
        }
    }

    private async Task DeliverTwiceAsync()
    {
        if (HttpMethods.IsGet(context.Request.Method) && StreamedType is not null)
        {
            // The first of the two would never end, and the client sees only one of them.
            await RespondAsync(server).ConfigureAwait(false);
            return;
        }

        using var request = new MemoryStream();
        await context.Request.Body.CopyToAsync(request, context.RequestAborted).ConfigureAwait(false);
        request.Position = 0;
        context.Request.Body = request;
        await ProcessAsync(Stream.Null).ConfigureAwait(false);
        await DelayResponseAsync().ConfigureAwait(false);
        context.Response.Clear();

        // A new stream of the same bytes: a pipe reader would continue where it stopped in the first.
        using var again = new MemoryStream(request.ToArray());
        context.Request.Body = again;
        await RespondAsync(server).ConfigureAwait(false);
    }

    private byte[] WithNewMembers(byte[] body)
    {
        var type = context.Response.StatusCode >= StatusCodes.Status400BadRequest
            ? typeof(ApiProblem)
            : Contents.FirstOrDefault()?.Type;
        return body.Length == 0 || type is null ? body : NewerResponse.Of(body, type);
    }

    private async Task InterceptAsync(Fault fault)
    {
        // A proxy that responds instead of the server has read the request, so the journal has its body.
        await ReadRequestAsync(ResetPoint.AfterRequest).ConfigureAwait(false);
        context.Response.StatusCode = fault.Status!.Value;
        if (fault.RetryAfter is { } wait)
        {
            // Rounded up, so that a client that keeps to it does not retry too early.
            context.Response.Headers.RetryAfter = fault.RetryAfterIsDate
                ? RoundUpToSecond(clock.GetUtcNow() + wait).ToString("R")
                : Math.Ceiling(wait.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture);
        }

        context.Response.ContentType = fault.MediaType;
        await SendAsync(fault.BodyBytes ?? Encoding.UTF8.GetBytes(fault.Body ?? string.Empty), fault.Headers).ConfigureAwait(false);
    }

    private static DateTimeOffset RoundUpToSecond(DateTimeOffset time) =>
        time.Ticks % TimeSpan.TicksPerSecond is var part and > 0 ? time.AddTicks(TimeSpan.TicksPerSecond - part) : time;

    /// <summary>Waits between processing the request and responding.</summary>
    private Task DelayResponseAsync()
    {
        Status = context.Response.StatusCode;
        return WaitAsync(decision.DelayOf(FaultKind.ResponseDelayed));
    }

    private Task WaitAsync(TimeSpan delay) =>
        delay > TimeSpan.Zero ? WaitAsync(Task.Delay(delay, clock, context.RequestAborted)) : Task.CompletedTask;

    /// <summary>Waits, and records it: a test that advances a fake clock must know that the timer has started.</summary>
    private async Task WaitAsync(Task waiting)
    {
        IsWaiting = true;
        record(this);
        await waiting.ConfigureAwait(false);
        IsWaiting = false;
        record(this);
    }
}
