using System.Globalization;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WriteForRights.Server;

/// <summary>
/// Opens the calls to pages of other origins (CORS): every page may read, and only pages of the allowed origins may write. No call takes
/// credentials that a browser adds by itself, such as cookies.
/// </summary>
/// <remarks>
/// It is a filter of our endpoints, because the platform's middleware is the host's to add, and then answers for all of the host's
/// endpoints. The middleware also leaves a request without <c>Origin</c> alone, so a shared cache could keep a response that no other page
/// may read. A policy that the host sets on our endpoints replaces these rules.
/// </remarks>
internal sealed class CrossOriginAccess : IEndpointFilter
{
    private const string AnyOrigin = "*";
    private const string ExposedHeaders = "ETag, Retry-After, RateLimit, RateLimit-Policy, Location, Date, " + Rehearsal.Header;

    // The headers that the client, EventSource and tracing send, and that a browser asks about.
    private const string RequestHeaders =
        "Accept-Language, Authorization, Content-Type, If-None-Match, Last-Event-ID, User-Agent, traceparent, tracestate, baggage";

    // Two hours: browsers do not keep an answer for longer, whatever the server says.
    private const string MaxAge = "7200";

    private readonly HashSet<string> _origins = new(StringComparer.Ordinal);
    private readonly Lazy<KeyRing> _keys;

    /// <param name="options">The options, with the allowed origins.</param>
    /// <param name="keys">The keys, some of which stand in pages. They are not used before the ledger is open.</param>
    /// <exception cref="CampaignServerStartException">An allowed origin is malformed.</exception>
    internal CrossOriginAccess(CampaignServerOptions options, Lazy<KeyRing> keys)
    {
        _keys = keys;
        for (var i = 0; i < options.AllowedOrigins.Count; i++)
        {
            var origin = options.AllowedOrigins[i];
            if (origin != AnyOrigin && !IsOrigin(origin))
            {
                // The place and not the value, which may be a whole URL with a password.
                var setting = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{CampaignServerOptions.SectionName}:{nameof(CampaignServerOptions.AllowedOrigins)}:{i}");
                throw new CampaignServerStartException(
                    ProblemCodes.AllowedOriginMalformed,
                    Problem.Of("$", ProblemCodes.AllowedOriginMalformed, LanguageTag.Current, ("setting", setting)).Message);
            }

            _origins.Add(origin);
        }
    }

    /// <summary>Whether a request is a browser's question whether a page may make another request.</summary>
    internal static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method)
        && request.Headers.Origin.Count > 0
        && request.Headers.AccessControlRequestMethod.Count > 0;

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!IsLeftToHost(http) && !IsPreflight(http.Request))
        {
            Open(http);
        }

        return next(context);
    }

    /// <summary>Answers a preflight request: with the methods of the path that the page may use, if there are any.</summary>
    internal async Task AnswerPreflightAsync(HttpContext context, IEnumerable<string> methods)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        if (IsLeftToHost(context))
        {
            return;
        }

        // The request has no key. If it comes from a page of one, the request that follows says whether it is that one's.
        await _keys.Value.GetAsync(context.RequestAborted).ConfigureAwait(false);
        var origin = AllowedOriginOf(context.Request);
        var allowed = methods.Where(method => origin is not null || IsRead(method)).ToArray();
        var headers = context.Response.Headers;
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (allowed.Length > 0)
        {
            headers.AccessControlAllowOrigin = Array.TrueForAll(allowed, IsRead) ? AnyOrigin : origin;
            headers.AccessControlAllowMethods = string.Join(", ", allowed);
            headers.AccessControlAllowHeaders = RequestHeaders;
            headers.AccessControlMaxAge = MaxAge;
        }
    }

    /// <summary>
    /// Returns whether a page may write in the name of a caller: a page of a key that stands in pages, or for a user of the host, a page
    /// of the host or of an allowed origin.
    /// </summary>
    internal bool MayUse(HttpRequest request, Caller caller) =>
        caller.Key is { Origins: { Count: > 0 } origins } ? request.Headers.Origin is [{ } origin] && origins.Contains(origin)
        : !caller.IsSignedIn || request.Headers.Origin.Count == 0 || (request.Headers.Origin is [{ } page]
            && (_origins.Contains(page) || (Uri.TryCreate(page, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value)));

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static bool IsLeftToHost(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ICorsMetadata>() is not null;

    /// <summary>Whether a text is an origin in the very form in which browsers send it, as it is compared with what they send.</summary>
    internal static bool IsOrigin(string? text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || Uri.CheckHostName(uri.Host) == UriHostNameType.Unknown)
        {
            return false;
        }

        var host = uri.HostNameType == UriHostNameType.Dns ? uri.IdnHost : uri.Host;
        var port = uri.IsDefaultPort ? string.Empty : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}");
        return text == $"{uri.Scheme}://{host}{port}";
    }

    private void Open(HttpContext context)
    {
        var isRead = IsRead(context.Request.Method);
        var origin = isRead ? AnyOrigin : AllowedOriginOf(context.Request);
        if (!isRead && (_origins.Count > 0 || origin is not null))
        {
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        }

        if (origin is not null)
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
            context.Response.Headers.AccessControlExposeHeaders = ExposedHeaders;
        }
    }

    private string? AllowedOriginOf(HttpRequest request) =>
        _origins.Contains(AnyOrigin) ? AnyOrigin
        : request.Headers.Origin is [{ } origin] && (_origins.Contains(origin) || _keys.Value.HasOrigin(origin)) ? origin
        : null;
}
