namespace WriteForRights.Client.Tests;

/// <summary>A handler between the client and the mock server that runs a step of the test for each request.</summary>
internal sealed class PassingHandler(HttpMessageHandler server, PassingHandler.Step step) : DelegatingHandler(server)
{
    /// <summary>Handles a request, and may pass it on with <paramref name="passOn"/>.</summary>
    internal delegate Task<HttpResponseMessage> Step(
        HttpRequestMessage request, Func<CancellationToken, Task<HttpResponseMessage>> passOn, CancellationToken cancellationToken);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        step(request, token => base.SendAsync(request, token), cancellationToken);
}
