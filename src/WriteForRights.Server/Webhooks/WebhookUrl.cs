using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace WriteForRights.Server;

/// <summary>The rules for the URLs of webhooks that do not need the network.</summary>
internal static class WebhookUrl
{
    internal const int MaxLength = 2_048;

    /// <summary>Reads a URL to which the server may send.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowsPrivate">Whether private addresses are allowed, and http on the server's own machine.</param>
    /// <param name="url">The URL.</param>
    /// <returns>Whether it is one. A name may still lead to an address that is not allowed: see <see cref="WebhookConnector"/>.</returns>
    internal static bool TryRead(string text, bool allowsPrivate, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url)
        && text.Length <= MaxLength
        && !text.Any(char.IsControl)
        && url.UserInfo.Length == 0
        && url.Fragment.Length == 0
        && url.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6
        && (url.Scheme == Uri.UriSchemeHttps || (allowsPrivate && url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && (allowsPrivate || !IPAddress.TryParse(url.IdnHost, out var literal) || PublicAddress.Is(literal));
}
