using Azure.Core;
using Azure.Core.Pipeline;
using WriteForRights.Conformance;

namespace WriteForRights.Benchmarks;

/// <summary>The pipeline of the Azure SDK.</summary>
internal sealed class AzurePeer : IRetryAdapter
{
    public string Name => "Azure.Core";

    public bool AcceptsClock => false;

    public HttpMessageInvoker Create(HttpMessageHandler server, RetrySettings? settings, TimeProvider clock)
    {
        var options = new Options { Transport = new HttpClientTransport(new HttpClient(server)) };
        if (settings is not null)
        {
            options.Retry.MaxRetries = settings.MaxAttempts - 1;
            options.Retry.Delay = settings.FirstDelay;
            options.Retry.MaxDelay = settings.MaxDelay;
            options.Retry.NetworkTimeout = settings.AttemptTimeout;
        }

        var pipeline = HttpPipelineBuilder.Build(options);
        return new HttpMessageInvoker(new PeerHandler((request, token) => SendAsync(pipeline, request, token)));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpPipeline pipeline, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Parse(request.Method.Method);
        message.Request.Uri.Reset(request.RequestUri!);
        foreach (var header in request.Headers)
        {
            message.Request.Headers.Add(header.Key, string.Join(", ", header.Value));
        }

        if (request.Content is not null)
        {
            message.Request.Headers.Add("Content-Type", "application/json");
            message.Request.Content = RequestContent.Create(await BinaryData.FromStreamAsync(
                await request.Content.ReadAsStreamAsync(cancellationToken), cancellationToken));
        }

        await pipeline.SendAsync(message, cancellationToken);
        return new HttpResponseMessage((System.Net.HttpStatusCode)message.Response.Status)
        {
            Content = new ByteArrayContent(message.Response.Content.ToArray()),
        };
    }

    private sealed class Options : ClientOptions;
}
