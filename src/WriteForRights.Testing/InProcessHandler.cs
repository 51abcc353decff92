using Microsoft.AspNetCore.TestHost;

namespace WriteForRights.Testing;

/// <summary>Sends requests to a server in the same process, and reports broken connections as a socket does.</summary>
internal sealed class InProcessHandler(Func<TestServer> server) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            using var invoker = new HttpMessageInvoker(server().CreateHandler());
            return await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw Broken(e);
        }
        catch (ObjectDisposedException e)
        {
            throw Broken(e);
        }
    }

    private static HttpRequestException Broken(Exception cause) =>
        new(HttpRequestError.ResponseEnded, "The server closed the connection.", cause);
}
