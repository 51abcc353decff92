using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Lets only callers with the administrator's key through to an endpoint. It keeps nothing of the key but a hash.</summary>
internal sealed class AdminAccess : IEndpointFilter
{
    private const string Scheme = "Bearer";

    private readonly byte[]? _hash;

    /// <exception cref="CampaignServerStartException">The key is too short.</exception>
    internal AdminAccess(CampaignServerOptions options)
    {
        if (options.AdminKey is not { Length: > 0 } key)
        {
            return;
        }

        if (key.Length < CampaignServerOptions.MinAdminKeyLength)
        {
            throw new CampaignServerStartException(
                ProblemCodes.AdminKeyTooShort,
                Problem.Of(
                    "$",
                    ProblemCodes.AdminKeyTooShort,
                    LanguageTag.Current,
                    ("least", CampaignServerOptions.MinAdminKeyLength)).Message);
        }

        _hash = Hash(key);
    }

    /// <summary>Calls the endpoint for callers with the key. Others get 401, or 403 if the server has no key.</summary>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (_hash is null)
        {
            return RefuseAsync(http, StatusCodes.Status403Forbidden, ProblemCodes.AccessDenied);
        }

        if (KeyIn(http.Request) is not { } key)
        {
            return RefuseAsync(http, StatusCodes.Status401Unauthorized, ProblemCodes.AccessKeyMissing);
        }

        return IsKey(key) ? next(context) : RefuseAsync(http, StatusCodes.Status401Unauthorized, ProblemCodes.AccessKeyUnknown);
    }

    /// <summary>Whether a request has the administrator's key.</summary>
    internal bool IsAdministrator(HttpRequest request) => KeyIn(request) is { } key && IsKey(key);

    private static async ValueTask<object?> RefuseAsync(HttpContext context, int status, string code)
    {
        if (status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = Scheme;
        }

        await ProblemResponse.WriteAsync(context, status, code).ConfigureAwait(false);
        return TypedResults.Empty;
    }

    private static string? KeyIn(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase) && header[Scheme.Length..].Trim() is { Length: > 0 } key
            ? key
            : null;
    }

    // The hashes have one length, so the time that the comparison takes tells nothing of the key's.
    private bool IsKey(string key) => _hash is not null && CryptographicOperations.FixedTimeEquals(Hash(key), _hash);

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
