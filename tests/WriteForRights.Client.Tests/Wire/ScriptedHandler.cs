using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using System.Text.Json;

namespace WriteForRights.Client.Tests;

/// <summary>Answers each request with the next part of a script, the last of them for ever; and keeps what was sent.</summary>
internal sealed class ScriptedHandler(params ScriptedHandler.Answer[] script) : HttpMessageHandler
{
    private readonly List<SentRequest> _requests = [];

    internal delegate Task<HttpResponseMessage> Answer(CancellationToken cancellationToken);

    internal IReadOnlyList<SentRequest> Requests => _requests;

    internal static Answer Text(HttpStatusCode status, string body, string mediaType = "application/json") =>
        Content(status, () => new StringContent(body, Encoding.UTF8, mediaType));

    internal static Answer Json<T>(T value, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json") =>
        Text(status, JsonSerializer.Serialize(value, WriteForRightsJson.TypeInfo<T>()), mediaType);

    internal static Answer Content(HttpStatusCode status, Func<HttpContent> content) =>
        _ => Task.FromResult(new HttpResponseMessage(status) { Content = content() });

    internal static Answer Failure(Exception exception) => _ => Task.FromException<HttpResponseMessage>(exception);

    /// <summary>A client whose requests come here.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "It holds nothing but this handler.")]
    internal WriteForRightsClient Client(Action<WriteForRightsClientOptions>? configure = null)
    {
        var options = new WriteForRightsClientOptions
        {
            BaseAddress = new Uri("https://actions.example.org/"),
            Language = LanguageTag.English,
        };
        configure?.Invoke(options);
        return new WriteForRightsClient(new HttpClient(this), options);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _requests.Add(await SentRequest.OfAsync(request, cancellationToken));
        var response = await script[Math.Min(_requests.Count, script.Length) - 1](cancellationToken);
        response.RequestMessage = request;
        return response;
    }
}
