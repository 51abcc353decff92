using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Benchmarks;

/// <summary>Reads every request and answers with the same receipt: in place of a connection, or on a socket.</summary>
internal sealed class AnsweringServer : IAsyncDisposable
{
    private readonly byte[] _receipt;
    private WebApplication? _app;

    private AnsweringServer(ActionId id)
    {
        var receipt = new ActionReceipt { Id = id, Status = ActionStatus.Counted, RecordedAt = new DateTimeOffset(2022, 12, 10, 12, 0, 0, TimeSpan.Zero) };
        _receipt = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(receipt, WriteForRightsJson.TypeInfo<ActionReceipt>());
    }

    internal Uri Address { get; private set; } = new("https://actions.example.org/");

    internal static async Task<AnsweringServer> StartAsync(string transport, ActionId id)
    {
        var server = new AnsweringServer(id);
        if (transport == "loopback")
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            server._app = builder.Build();
            server._app.Run(server.AnswerAsync);
            await server._app.StartAsync();
            server.Address = new Uri(server._app.Urls.First() + "/");
        }

        return server;
    }

    internal HttpMessageHandler NewHandler() => _app is null ? new Stub(_receipt) : new SocketsHttpHandler();

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = _receipt.Length;
        await context.Response.Body.WriteAsync(_receipt);
    }

    private sealed class Stub(byte[] receipt) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            var content = new ByteArrayContent(receipt);
            content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
        }
    }
}
