namespace WriteForRights.Benchmarks;

/// <summary>A pipeline of somebody else's, in the shape of a handler: whoever sends through it sees what its users see.</summary>
internal sealed class PeerHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        send(request, cancellationToken);
}
