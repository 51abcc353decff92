using System.ClientModel;
using System.ClientModel.Primitives;
using WriteForRights.Conformance;

namespace WriteForRights.Benchmarks;

/// <summary>The pipeline of System.ClientModel, as the OpenAI library has it.</summary>
internal sealed class ClientModelPeer : IRetryAdapter
{
    public string Name => "System.ClientModel";

    public bool AcceptsClock => false;

    public HttpMessageInvoker Create(HttpMessageHandler server, RetrySettings? settings, TimeProvider clock)
    {
        var options = new ClientPipelineOptions { Transport = new HttpClientPipelineTransport(new HttpClient(server)) };
        if (settings is not null)
        {
            options.RetryPolicy = new ClientRetryPolicy(settings.MaxAttempts - 1);
            options.NetworkTimeout = settings.AttemptTimeout;
        }

        var pipeline = ClientPipeline.Create(options);
        return new HttpMessageInvoker(new PeerHandler((request, token) => SendAsync(pipeline, request, token)));
    }

    private static async Task<HttpResponseMessage> SendAsync(ClientPipeline pipeline, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = request.Method.Method;
        message.Request.Uri = request.RequestUri;
        foreach (var header in request.Headers)
        {
            message.Request.Headers.Set(header.Key, string.Join(", ", header.Value));
        }

        if (request.Content is not null)
        {
            message.Request.Headers.Set("Content-Type", "application/json");
            message.Request.Content = BinaryContent.Create(await BinaryData.FromStreamAsync(
                await request.Content.ReadAsStreamAsync(cancellationToken), cancellationToken));
        }

        message.Apply(new RequestOptions { CancellationToken = cancellationToken });
#pragma warning disable CA2016 // It takes its token from the options above.
        await pipeline.SendAsync(message);
#pragma warning restore CA2016
        return new HttpResponseMessage((System.Net.HttpStatusCode)message.Response!.Status)
        {
            Content = new ByteArrayContent(message.Response.Content.ToArray()),
        };
    }
}
