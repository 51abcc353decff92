using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace WriteForRights.Server.Tests;

/// <summary>Speaks to a server without the typed client, as a program in another language would.</summary>
internal sealed class Wire(Func<HttpClient> newClient) : IDisposable
{
    private readonly HttpClient _http = newClient();

    internal Wire(Uri address)
        : this(() => new HttpClient { BaseAddress = address })
    {
    }

    /// <summary>The same server, as another client speaks to it: over connections of its own.</summary>
    internal Wire OfAnotherClient() => new(newClient);

    /// <summary>A client of its own, for what the others here cannot say.</summary>
    internal HttpClient NewClient() => newClient();

    internal Task<HttpResponseMessage> PutAsync(ActionRecord action) =>
        PutAsync(action.Id.ToString(), JsonSerializer.Serialize(action, WriteForRightsJson.TypeInfo<ActionRecord>()));

    internal async Task<HttpResponseMessage> PutAsync(
        string id, string body, string language = "en", string mediaType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"v1/actions/{id}");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    internal Task<HttpResponseMessage> PostAsync(
        string path, string body, string? authorization = null, string mediaType = "application/json") =>
        SendAsync(HttpMethod.Post, path, body, authorization, mediaType);

    internal async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string body, string? authorization = null, string mediaType = "application/json")
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a batch, and comes back when the answer has begun.</summary>
    internal async Task<HttpResponseMessage> PostBatchAsync(HttpContent lines, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/actions/batch") { Content = lines };
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks for a stream of events, and comes back when the answer has begun.</summary>
    internal async Task<HttpResponseMessage> ListenAsync(string path, string? lastEvent = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastEvent is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEvent);
        }

        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    internal async Task<HttpResponseMessage> GetAsync(string path, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (ifNoneMatch is not null)
        {
            request.Headers.IfNoneMatch.ParseAdd(ifNoneMatch);
        }

        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    internal async Task<JsonElement> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        response.EnsureSuccessStatusCode();
        return await JsonAsync(response);
    }

    internal static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

    internal static async Task<ApiProblem> ProblemAsync(HttpResponseMessage response)
    {
        Assert.Equal(ApiProblem.MediaType, response.Content.Headers.ContentType?.MediaType);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize(bytes, WriteForRightsJson.TypeInfo<ApiProblem>())!;
    }

    public void Dispose() => _http.Dispose();
}
