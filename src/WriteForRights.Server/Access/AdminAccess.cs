using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Lets only callers with the administrator's key through to an endpoint. It keeps nothing of the key but a hash.</summary>
internal sealed class AdminAccess
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
                    ("least", CampaignServerOptions.MinAdminKeyLength.ToString(CultureInfo.InvariantCulture))).Message);
        }

        _hash = Hash(key);
    }

    /// <summary>Returns the endpoint for callers with the key. Others get 401, or 403 if the server has no key.</summary>
    internal RequestDelegate Around(RequestDelegate endpoint) => context =>
    {
        if (_hash is null)
        {
            return ProblemResponse.WriteAsync(context, StatusCodes.Status403Forbidden, ProblemCodes.AccessDenied);
        }

        if (KeyIn(context.Request) is not { } key)
        {
            return RefuseAsync(context, ProblemCodes.AccessKeyMissing);
        }

        // The hashes have one length, so the time that the comparison takes tells nothing of the key's.
        return CryptographicOperations.FixedTimeEquals(Hash(key), _hash)
            ? endpoint(context)
            : RefuseAsync(context, ProblemCodes.AccessKeyUnknown);
    };

    private static Task RefuseAsync(HttpContext context, string code)
    {
        context.Response.Headers.WWWAuthenticate = Scheme;
        return ProblemResponse.WriteAsync(context, StatusCodes.Status401Unauthorized, code);
    }

    private static string? KeyIn(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase) && header[Scheme.Length..].Trim() is { Length: > 0 } key
            ? key
            : null;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
