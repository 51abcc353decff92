using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>One request, done with what is to go wrong with it.</summary>
/// <remarks>
/// What becomes of it is noted before the client can hear of it: a test that looks into the journal when it has its answer, or its
/// exception, finds it there.
/// </remarks>
[SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The streams hold memory only.")]
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "It holds memory only.")]
internal sealed class FaultyRun(HttpContext context, RequestDelegate server, MockClock clock, FaultDecision decision, Action<FaultyRun> note)
{
    private RecordingStream? _answer;

    /// <summary>The status that the server found, if it did the request.</summary>
    internal int? Status { get; private set; }

    /// <summary>Whether the answer went out to its end.</summary>
    internal bool WasAnswered { get; private set; }

    /// <summary>Whether a fault makes it wait at the moment.</summary>
    internal bool IsWaiting { get; private set; }

    /// <summary>The body of the answer, as far as it was made.</summary>
    internal string ResponseBody => _answer?.Text ?? string.Empty;

    /// <summary>Whether the server has nothing more to do for it.</summary>
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
                await AnswerAsync(new FaultyStream.Aborted(context.Response.Body, WaitForResponseAsync, Abort)).ConfigureAwait(false);
                break;
            case { Kind: FaultKind.ConnectionReset } reset:
                await ReadAsync(reset.Point!.Value).ConfigureAwait(false);
                Abort();
                break;
            case { Kind: FaultKind.ResponseLost }:
                await DoAsync(Stream.Null).ConfigureAwait(false);
                await WaitForResponseAsync().ConfigureAwait(false);
                Abort();
                break;
            case { Kind: FaultKind.BodyTruncated } when StreamedType is not null:
                await AnswerAsync(new FaultyStream.Truncated(context.Response.Body, WaitForResponseAsync)).ConfigureAwait(false);
                break;
            case { Kind: FaultKind.BodyTruncated }:
                var whole = await BufferAsync().ConfigureAwait(false);
                await SendAsync(whole.AsMemory(0, whole.Length / 2)).ConfigureAwait(false);
                break;
            case { Kind: FaultKind.ServerNewer } when StreamedType is { } type:
                await AnswerAsync(new FaultyStream.Newer(context.Response.Body, type, WaitForResponseAsync)).ConfigureAwait(false);
                break;
            case { Kind: FaultKind.ServerNewer }:
                await SendAsync(Newer(await BufferAsync().ConfigureAwait(false))).ConfigureAwait(false);
                break;
            case { Kind: FaultKind.BodySlow } slow:
                await AnswerAsync(new FaultyStream.Slow(
                    context.Response.Body, WaitForResponseAsync, () => WaitAsync(slow.Duration!.Value), Written)).ConfigureAwait(false);
                break;
            case { Kind: FaultKind.Intercepted } intercepted:
                await InterceptAsync(intercepted).ConfigureAwait(false);
                break;
            case { Kind: FaultKind.ServerOlder }:
                await AnswerAsync(ProblemResponse.NotFoundAsync).ConfigureAwait(false);
                break;
            case { Kind: FaultKind.DeliveredTwice }:
                await DeliverTwiceAsync().ConfigureAwait(false);
                break;
            case { Kind: FaultKind.ClockWrong } wrong:
                clock.BeOff(wrong.Duration!.Value);
                await AnswerAsync(server).ConfigureAwait(false);
                break;
            default:
                await AnswerAsync(server).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>What an answer is made of that is sent while it is made, and may have no end; nothing for other answers.</summary>
    private Type? StreamedType => context.GetEndpoint()?.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>()
        .FirstOrDefault(produced => produced.ContentTypes.Any(type => type is "application/x-ndjson" or "text/event-stream"))?.Type;

    /// <summary>Lets an endpoint answer, or keeps its answer back for as long as it is to be delayed.</summary>
    private async Task AnswerAsync(RequestDelegate endpoint)
    {
        if (decision.DelayOf(FaultKind.ResponseDelayed) > TimeSpan.Zero)
        {
            if (StreamedType is not null && endpoint == server)
            {
                await AnswerAsync(new FaultyStream.Late(context.Response.Body, WaitForResponseAsync)).ConfigureAwait(false);
                return;
            }

            await SendAsync(await BufferAsync().ConfigureAwait(false)).ConfigureAwait(false);
            return;
        }

        _answer = new RecordingStream(context.Response.Body, Written);
        context.Response.Body = _answer;
        await endpoint(context).ConfigureAwait(false);
        Answered();
    }

    /// <summary>Lets the server answer through a stream that does something to what it says.</summary>
    private async Task AnswerAsync(RecordingStream answer)
    {
        _answer = answer;
        context.Response.Body = answer;
        try
        {
            await server(context).ConfigureAwait(false);
        }
        finally
        {
            // The client may have gone before the end; what the server found, it has found.
            Status ??= context.Response.HasStarted ? context.Response.StatusCode : null;
        }

        if (answer is not FaultyStream.Aborted && !context.RequestAborted.IsCancellationRequested)
        {
            Answered();
        }
    }

    /// <summary>Lets the server do the request, its answer kept back.</summary>
    private async Task<byte[]> BufferAsync()
    {
        using var buffer = new MemoryStream();
        await DoAsync(buffer).ConfigureAwait(false);
        await WaitForResponseAsync().ConfigureAwait(false);
        return buffer.ToArray();
    }

    /// <summary>Lets the server do the request, its answer going elsewhere.</summary>
    private async Task DoAsync(Stream elsewhere)
    {
        var outer = context.Response.Body;
        _answer = new RecordingStream(elsewhere);
        context.Response.Body = _answer;
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

        Answered();
        await response.StartAsync(context.RequestAborted).ConfigureAwait(false);
        if (!body.IsEmpty)
        {
            await response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private void Abort()
    {
        Status ??= _answer is null ? null : context.Response.StatusCode;
        IsDone = true;
        note(this);
        context.Abort();
    }

    private void Answered()
    {
        Status = context.Response.StatusCode;
        WasAnswered = true;
        IsDone = true;
        note(this);
    }

    // The last piece of an answer is with the client before its endpoint is done.
    private void Written(long length)
    {
        if (length >= context.Response.ContentLength)
        {
            Answered();
        }
    }

    /// <summary>Reads as much of the request as came before the connection broke.</summary>
    private async Task ReadAsync(ResetPoint point)
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
            // The first of the two would never end; and whoever listens twice hears it once.
            await AnswerAsync(server).ConfigureAwait(false);
            return;
        }

        using var request = new MemoryStream();
        await context.Request.Body.CopyToAsync(request, context.RequestAborted).ConfigureAwait(false);
        request.Position = 0;
        context.Request.Body = request;
        await DoAsync(Stream.Null).ConfigureAwait(false);
        await WaitForResponseAsync().ConfigureAwait(false);
        context.Response.Clear();

        // Another stream of the same bytes: who reads through a pipe would find in it what they left of the first.
        using var again = new MemoryStream(request.ToArray());
        context.Request.Body = again;
        await AnswerAsync(server).ConfigureAwait(false);
    }

    private byte[] Newer(byte[] body)
    {
        var type = context.Response.StatusCode >= StatusCodes.Status400BadRequest
            ? typeof(ApiProblem)
            : context.GetEndpoint()?.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>()
                .FirstOrDefault(produced => produced is { StatusCode: StatusCodes.Status200OK, Type: not null })?.Type;
        return body.Length == 0 || type is null ? body : NewerResponse.Of(body, type);
    }

    private async Task InterceptAsync(Fault fault)
    {
        // Whoever answers in the server's place has read what was sent, and the journal tells it.
        await ReadAsync(ResetPoint.AfterRequest).ConfigureAwait(false);
        context.Response.StatusCode = fault.Status!.Value;
        if (fault.RetryAfter is { } wait)
        {
            // Rounded up: whoever comes when he is told must not come too early.
            context.Response.Headers.RetryAfter = fault.RetryAfterIsDate
                ? RoundedUp(clock.GetUtcNow() + wait).ToString("R")
                : Math.Ceiling(wait.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture);
        }

        context.Response.ContentType = fault.MediaType;
        await SendAsync(fault.BodyBytes ?? Encoding.UTF8.GetBytes(fault.Body ?? string.Empty), fault.Headers).ConfigureAwait(false);
    }

    private static DateTimeOffset RoundedUp(DateTimeOffset time) =>
        time.Ticks % TimeSpan.TicksPerSecond is var part and > 0 ? time.AddTicks(TimeSpan.TicksPerSecond - part) : time;

    /// <summary>Waits when the request is done and its answer is not out yet.</summary>
    private Task WaitForResponseAsync()
    {
        Status = context.Response.StatusCode;
        return WaitAsync(decision.DelayOf(FaultKind.ResponseDelayed));
    }

    private Task WaitAsync(TimeSpan delay) =>
        delay > TimeSpan.Zero ? WaitAsync(Task.Delay(delay, clock, context.RequestAborted)) : Task.CompletedTask;

    /// <summary>Waits, and lets a test know it: only when the timer is set does it help to put the clock forward.</summary>
    private async Task WaitAsync(Task waiting)
    {
        IsWaiting = true;
        note(this);
        await waiting.ConfigureAwait(false);
        IsWaiting = false;
        note(this);
    }
}
