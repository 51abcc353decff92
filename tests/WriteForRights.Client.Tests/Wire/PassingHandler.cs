namespace WriteForRights.Client.Tests;

/// <summary>What stands between the client and the mock server, and passes each request on as the test says.</summary>
internal sealed class PassingHandler(HttpMessageHandler server, PassingHandler.Step step) : DelegatingHandler(server)
{
    /// <summary>Passes a request on by <paramref name="passOn"/>, or does not.</summary>
    internal delegate Task<HttpResponseMessage> Step(
        HttpRequestMessage request, Func<CancellationToken, Task<HttpResponseMessage>> passOn, CancellationToken cancellationToken);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        step(request, token => base.SendAsync(request, token), cancellationToken);
}
