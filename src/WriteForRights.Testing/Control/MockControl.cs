using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>The calls below <c>/mock</c>, with which programs in any language control the mock server.</summary>
internal sealed class MockControl(MockHost host)
{
    internal const string Prefix = "/mock";

    internal void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Prefix + "/journal", (RequestDelegate)ReadJournalAsync);
        endpoints.MapDelete(Prefix + "/journal", (RequestDelegate)ClearJournalAsync);
        endpoints.MapGet(Prefix + "/ledger", (RequestDelegate)ReadLedgerAsync);
        endpoints.MapDelete(Prefix + "/ledger", (RequestDelegate)ClearLedgerAsync);
        endpoints.MapGet(Prefix + "/faults", (RequestDelegate)ReadFaultsAsync);
        endpoints.MapPost(Prefix + "/faults", (RequestDelegate)AddFaultAsync);
        endpoints.MapDelete(Prefix + "/faults", (RequestDelegate)ClearFaultsAsync);
        endpoints.MapGet(Prefix + "/clock", (RequestDelegate)ReadClockAsync);
        endpoints.MapMethods(Prefix + "/clock", ["PUT", "POST"], (RequestDelegate)SetClockAsync);
    }

    private Task ReadJournalAsync(HttpContext context) =>
        WriteAsync(context, [.. host.Journal.Select(JournalLine.Of)], MockJson.Readable.JournalLineArray);

    private Task ClearJournalAsync(HttpContext context)
    {
        host.Journal.Clear();
        return DoneAsync(context);
    }

    private async Task ReadLedgerAsync(HttpContext context)
    {
        var stored = await host.Ledger.ReadAsync(context.RequestAborted).ConfigureAwait(false);
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

    private async Task ClearLedgerAsync(HttpContext context)
    {
        await host.Ledger.ClearAsync().ConfigureAwait(false);
        await DoneAsync(context).ConfigureAwait(false);
    }

    private Task ReadFaultsAsync(HttpContext context) => WriteAsync(context, [.. host.Faults], MockJson.Readable.FaultArray);

    private async Task AddFaultAsync(HttpContext context)
    {
        var fault = await ReadAsync(
            context,
            MockJson.Readable.Fault,
            (reading, language) => reading.IsStandIn("$.kind") ? [] : FaultCheck.ProblemsOf(reading.Value!, JsonPath.Root, language))
            .ConfigureAwait(false);
        if (fault is not null)
        {
            host.Faults.Add(fault);
            await DoneAsync(context).ConfigureAwait(false);
        }
    }

    private Task ClearFaultsAsync(HttpContext context)
    {
        host.Faults.Clear();
        return DoneAsync(context);
    }

    private Task ReadClockAsync(HttpContext context) =>
        WriteAsync(context, new ClockState { Now = host.Clock.GetUtcNow() }, MockJson.Readable.ClockState);

    private async Task SetClockAsync(HttpContext context)
    {
        if (host.Clock is not RunningClock clock)
        {
            const string Reason = "The clock belongs to the test, which has to set it itself.\n";
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(Reason, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        var requested = await ReadAsync(
            context,
            MockJson.Readable.ClockState,
            (reading, language) => reading.Value!.ProblemsAt(clock.GetUtcNow(), language)).ConfigureAwait(false);
        if (requested is not null)
        {
            clock.Set(requested.From);
            await ReadClockAsync(context).ConfigureAwait(false);
        }
    }

    /// <summary>Returns the body. If it is refused, writes its problems and returns <c>null</c>.</summary>
    private static async Task<T?> ReadAsync<T>(
        HttpContext context, JsonTypeInfo<T> type, Func<JsonReading<T>, LanguageTag, IEnumerable<Problem>> rules)
        where T : class
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        var language = RequestLanguage.Of(context.Request);
        var input = MockInput<T>.Read("body", body.ToArray(), language, type, reading => rules(reading, language));
        if (input.Value is null)
        {
            var problem = MockProblem.Of(input.Problems, language);
            context.Response.StatusCode = problem.Status;
            context.Response.Headers.ContentLanguage = language.ToString();
            await WriteAsync(context, problem, MockJson.Readable.MockProblem, MockProblem.MediaType).ConfigureAwait(false);
        }

        return input.Value;
    }

    private static Task DoneAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task WriteAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type, string mediaType = "application/json")
    {
        context.Response.ContentType = mediaType;
        return JsonSerializer.SerializeAsync(context.Response.Body, value, type, context.RequestAborted);
    }
}
