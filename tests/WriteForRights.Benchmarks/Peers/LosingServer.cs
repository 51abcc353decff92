using System.Net;
using System.Text;

namespace WriteForRights.Benchmarks;

/// <summary>
/// Stores what it is sent, and loses the answer to the first attempt of every tenth. It stores nothing twice that comes with an id that
/// it knows: in the address of a PUT, or as an Idempotency-Key.
/// </summary>
internal sealed class LosingServer : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _ids = [];
    private readonly HashSet<string> _bodies = [];

    /// <summary>How many were stored.</summary>
    internal int Stored { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var id = request.Method == HttpMethod.Put ? request.RequestUri!.AbsolutePath
            : request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys.Single()
            : null;
        lock (_lock)
        {
            if (id is null || _ids.Add(id))
            {
                Stored++;
            }

            // Every body is another: the first time that it comes, and the tenth, twentieth … of those.
            if (_bodies.Add(body) && _bodies.Count % 10 == 0)
            {
                throw new HttpRequestException("The connection broke.", new IOException("The connection broke."));
            }
        }

        var receipt = $$"""{"id":"{{request.RequestUri!.Segments[^1]}}","object":"customer","status":"counted","recordedAt":"2022-12-10T12:00:00Z"}""";
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(receipt, Encoding.UTF8, "application/json"),
            RequestMessage = request,
        };
    }
}
