using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Benchmarks;

/// <summary>The floor: Kestrel without anything of ours, which reads a body, parses it as JSON and answers with a receipt.</summary>
internal static class BareServer
{
    internal static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapPut("/v1/actions/{id}", AnswerAsync);
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadLineAsync();
        await app.StopAsync();
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        using var action = await JsonDocument.ParseAsync(context.Request.Body);
        var receipt = JsonSerializer.SerializeToUtf8Bytes(
            new ActionReceipt
            {
                Id = ActionId.Parse(action.RootElement.GetProperty("id").GetString()!),
                Status = ActionStatus.Counted,
                RecordedAt = TimeProvider.System.GetUtcNow(),
            },
            WriteForRightsJson.TypeInfo<ActionReceipt>());
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = receipt.Length;
        await context.Response.Body.WriteAsync(receipt);
    }
}
