using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>The calls below <c>/mock</c>, with which programs in any language control the mock server.</summary>
internal sealed class MockControl(MockHost host)
{
    internal const string Prefix = "/mock";

    internal void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Prefix + "/journal", (RequestDelegate)ReadJournalAsync);
        endpoints.MapGet(Prefix + "/ledger", (RequestDelegate)ReadLedgerAsync);
        endpoints.MapGet(Prefix + "/faults", (RequestDelegate)ReadFaultsAsync);
        endpoints.MapPost(Prefix + "/faults", (RequestDelegate)AddFaultAsync);
        endpoints.MapDelete(Prefix + "/faults", (RequestDelegate)ClearFaultsAsync);
        endpoints.MapGet(Prefix + "/clock", (RequestDelegate)ReadClockAsync);
        endpoints.MapPost(Prefix + "/clock", (RequestDelegate)AdvanceClockAsync);
    }

    private Task ReadJournalAsync(HttpContext context) =>
        WriteAsync(context, [.. host.Journal.Select(JournalLine.Of)], MockJsonContext.Default.JournalLineArray);

    private static async Task ReadLedgerAsync(HttpContext context)
    {
        var ledger = context.RequestServices.GetRequiredService<IActionLedger>();
        var stored = await ledger.ReadAsync(context.RequestAborted).ConfigureAwait(false);
        context.Response.ContentType = "application/json";
        var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        await using (writer.ConfigureAwait(false))
        {
            writer.WriteStartArray();
            foreach (var held in stored.Where(held => held.VoidedAt is null))
            {
                JsonSerializer.Serialize(writer, held.Action, WriteForRightsJson.TypeInfo<ActionRecord>());
            }

            writer.WriteEndArray();
        }
    }

    private Task ReadFaultsAsync(HttpContext context) => WriteAsync(context, [.. host.Faults], MockJsonContext.Default.FaultArray);

    private async Task AddFaultAsync(HttpContext context)
    {
        if (await ReadAsync(context, MockJsonContext.Default.Fault).ConfigureAwait(false) is not { } fault)
        {
            return;
        }

        if (FaultCheck.ProblemOf(fault) is { } problem)
        {
            await RefuseAsync(context, StatusCodes.Status422UnprocessableEntity, problem).ConfigureAwait(false);
            return;
        }

        host.Faults.Add(fault);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private Task ClearFaultsAsync(HttpContext context)
    {
        host.Faults.Clear();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private Task ReadClockAsync(HttpContext context) =>
        WriteAsync(context, new ClockState { Now = host.Clock.GetUtcNow() }, MockJsonContext.Default.ClockState);

    private async Task AdvanceClockAsync(HttpContext context)
    {
        if (await ReadAsync(context, MockJsonContext.Default.ClockState).ConfigureAwait(false) is not { } requested)
        {
            return;
        }

        if (host.Clock is not RunningClock clock)
        {
            const string Reason = "The clock belongs to the test, which has to advance it itself.";
            await RefuseAsync(context, StatusCodes.Status409Conflict, Reason).ConfigureAwait(false);
        }
        else if (requested.Advance is not { } advance || advance < TimeSpan.Zero)
        {
            const string Reason = "The member advance must be a duration of zero or more, such as PT1H.";
            await RefuseAsync(context, StatusCodes.Status422UnprocessableEntity, Reason).ConfigureAwait(false);
        }
        else
        {
            clock.Advance(advance);
            await ReadClockAsync(context).ConfigureAwait(false);
        }
    }

    private static async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted).ConfigureAwait(false)
                ?? throw new JsonException("The body is null.");
        }
        catch (JsonException e)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, e.Message).ConfigureAwait(false);
            return null;
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason + "\n", context.RequestAborted);
    }

    private static Task WriteAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type)
    {
        context.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(context.Response.Body, value, type, context.RequestAborted);
    }
}
