using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace WriteForRights.AspNetCore;

/// <summary>The fields of a post. If the post is too large, only the first fields that fit are kept.</summary>
internal sealed class PostedFields
{
    private const int MaxFields = 100;
    private const int MaxNameLength = 200;

    private PostedFields(IReadOnlyList<KeyValuePair<string, string>> all, bool isTooLarge) => (All, IsTooLarge) = (all, isTooLarge);

    internal IReadOnlyList<KeyValuePair<string, string>> All { get; }

    internal bool IsTooLarge { get; }

    /// <summary>Reads the fields. If the host has read them already, for example to check its own token, they are the host's.</summary>
    /// <param name="request">The request.</param>
    /// <param name="maxBytes">The maximum size.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    internal static async Task<PostedFields> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IFormFeature>()?.Form is { } form)
        {
            return Of(form, isTooLarge: false);
        }

        if (!request.HasFormContentType)
        {
            return new PostedFields([], isTooLarge: false);
        }

        return request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            ? await ReadMultipartAsync(request, maxBytes, cancellationToken).ConfigureAwait(false)
            : await ReadUrlEncodedAsync(request, maxBytes, cancellationToken).ConfigureAwait(false);
    }

    internal string? Find(string name) => All.FirstOrDefault(field => field.Key == name).Value;

    internal IReadOnlyList<KeyValuePair<string, string>> Without(string name) => [.. All.Where(field => field.Key != name)];

    private static async Task<PostedFields> ReadUrlEncodedAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        var fields = new List<KeyValuePair<string, string>>();
        var isTooLarge = false;
        using var reader = new FormReader(request.Body, Encoding.UTF8)
        {
            KeyLengthLimit = MaxNameLength,
            ValueLengthLimit = maxBytes,
        };
        try
        {
            var bytes = 0L;
            while (await reader.ReadNextPairAsync(cancellationToken).ConfigureAwait(false) is { } field)
            {
                bytes += Encoding.UTF8.GetByteCount(field.Key) + Encoding.UTF8.GetByteCount(field.Value);
                if (bytes > maxBytes || fields.Count == MaxFields)
                {
                    isTooLarge = true;
                    break;
                }

                fields.Add(field);
            }
        }
        catch (InvalidDataException)
        {
            // A single name or value beyond the limit.
            isTooLarge = true;
        }

        // The body has been read. Code of the host that asks for the form later gets it here.
        request.Form = new FormCollection(fields.GroupBy(field => field.Key)
            .ToDictionary(group => group.Key, group => new StringValues([.. group.Select(field => field.Value)])));
        return new PostedFields(fields, isTooLarge);
    }

    private static async Task<PostedFields> ReadMultipartAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            var limits = new FormOptions { ValueLengthLimit = maxBytes, MultipartBodyLengthLimit = maxBytes, ValueCountLimit = MaxFields };
            return Of(await request.ReadFormAsync(limits, cancellationToken).ConfigureAwait(false), isTooLarge: false);
        }
        catch (InvalidDataException)
        {
            return new PostedFields([], isTooLarge: true);
        }
    }

    private static PostedFields Of(IFormCollection form, bool isTooLarge) => new(
        [.. from field in form from value in field.Value select KeyValuePair.Create(field.Key, value ?? string.Empty)], isTooLarge);
}
