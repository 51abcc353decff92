using System.Text;

namespace WriteForRights.Client.Tests;

/// <summary>A request as it was sent.</summary>
internal sealed record SentRequest(
    HttpMethod Method, Uri Address, ILookup<string, string> Headers, ILookup<string, string> ContentHeaders, byte[]? Body)
{
    internal string BodyText => Encoding.UTF8.GetString(Body ?? []);

    internal static async Task<SentRequest> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new(
        request.Method,
        request.RequestUri!,
        Lookup(request.Headers),
        Lookup(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>()),
        request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken));

    private static ILookup<string, string> Lookup(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) =>
        headers.SelectMany(header => header.Value.Select(value => (header.Key, value)))
            .ToLookup(header => header.Key, header => header.value, StringComparer.OrdinalIgnoreCase);
}
