using Microsoft.AspNetCore.Http;

namespace WriteForRights.Testing;

/// <summary>Sits between the connection and the real server, records every request and injects the faults.</summary>
internal sealed class MockPipeline(MockJournal journal, FaultPlan plan, MockClock clock)
{
    private const string ActionPath = "/v1/actions/";

    internal async Task InvokeAsync(HttpContext context, RequestDelegate server)
    {
        var exchange = Begin(context.Request, out var decision);
        var request = new RecordingStream(context.Request.Body);
        context.Request.Body = request;
        context.Response.OnStarting(() =>
        {
            // The server's own time, so that a client can detect that the clocks differ.
            context.Response.Headers.Date = clock.GetUtcNow().ToString("R");
            return Task.CompletedTask;
        });
        var run = new FaultyRun(context, server, clock, decision, run => Record(exchange, run, request, run.IsDone));
        try
        {
            await run.RunAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected, or a fault cut it off. The journal shows what the server did before that.
        }
        finally
        {
            if (!exchange.IsDone)
            {
                Record(exchange, run, request, isDone: true);
            }

            decision.AfterDone.ForEach(held => held.TrySetResult());
        }
    }

    private MockExchange Begin(HttpRequest request, out FaultDecision decision)
    {
        var (method, path, query) = (request.Method, request.Path.Value ?? string.Empty, request.QueryString.Value ?? string.Empty);
        ActionId? action = HttpMethods.IsPut(method) && path.StartsWith(ActionPath, StringComparison.Ordinal)
            && ActionId.TryParse(path[ActionPath.Length..], out var id) ? id : null;
        var headers = request.Headers.ToDictionary(
            header => header.Key, header => string.Join(", ", header.Value.AsEnumerable()), StringComparer.OrdinalIgnoreCase);
        return journal.Begin(
            (number, attempt) => new MockRequest(number, method, path, query, headers, action, attempt),
            action,
            clock.GetUtcNow(),
            plan,
            out decision);
    }

    private void Record(MockExchange exchange, FaultyRun run, RecordingStream request, bool isDone) => journal.Update(exchange, noted =>
    {
        noted.Status = run.Status;
        noted.IsResponseSent = run.IsResponseSent;
        noted.RequestBody = request.Text;
        noted.ResponseBody = run.ResponseBody;
        noted.IsWaiting = run.IsWaiting && !isDone;
        noted.IsDone = isDone;
    });
}
