using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using WriteForRights.Client;

namespace WriteForRights.Outbox.Tests;

/// <summary>A server behind something that refuses whatever contains a word.</summary>
internal sealed partial class StubHandler(string word, Func<HttpResponseMessage> refuse) : HttpMessageHandler
{
#pragma warning disable CA2000 // The client uses it for as long as the test runs.
    internal WriteForRightsClient CreateClient(TimeProvider clock) => new(new HttpClient(this), new WriteForRightsClientOptions
    {
        BaseAddress = new Uri("https://campaign.example/"),
        MaxAttempts = 1,
        Clock = clock,
    });
#pragma warning restore CA2000

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if ((await request.Content!.ReadAsStringAsync(cancellationToken)).Contains(word, StringComparison.Ordinal))
        {
            return refuse();
        }

        var id = Id().Match(request.RequestUri!.AbsolutePath).Value;
        return Respond(
            HttpStatusCode.Created,
            "application/json",
            $$"""{ "id": "{{id}}", "status": "counted", "recordedAt": "2022-12-10T12:00:00Z" }""");
    }

    internal static HttpResponseMessage Respond(HttpStatusCode status, string mediaType, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    [GeneratedRegex("[0-9a-f-]{36}$")]
    private static partial Regex Id();
}
