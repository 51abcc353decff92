using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WriteForRights;

/// <summary>Signs the body of an event by Standard Webhooks: HMAC-SHA256 of the id, the time and the body.</summary>
/// <remarks>
/// The package StandardWebhooks has no build for .NET Standard, takes text, headers of ASP.NET Core and one secret, and reads the
/// machine's clock. Receivers have to verify the very bytes that arrived, with any clock and two secrets, so this is ours. A test compares
/// both.
/// </remarks>
internal static class WebhookSignature
{
    internal const string IdHeader = "webhook-id";
    internal const string TimestampHeader = "webhook-timestamp";
    internal const string SignatureHeader = "webhook-signature";

    internal const string SecretPrefix = "whsec_";
    internal const string Version = "v1,";
    internal const int Length = 32;

    /// <summary>Returns the text of a secret.</summary>
    internal static string SecretOf(byte[] key) => SecretPrefix + Convert.ToBase64String(key);

    /// <summary>Returns the key of a secret, or <c>null</c> if it is not base64, or shorter or longer than the standard allows.</summary>
    internal static byte[]? KeyOf(string secret)
    {
        try
        {
            var start = secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? SecretPrefix.Length : 0;
            return Convert.FromBase64String(secret.Substring(start)) is { Length: >= 24 and <= 64 } key ? key : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Returns the signature of a body: 32 bytes.</summary>
    /// <param name="key">The key.</param>
    /// <param name="id">The id of the event.</param>
    /// <param name="timestamp">The time of sending, in seconds since 1970.</param>
    /// <param name="body">The body.</param>
    internal static byte[] Sign(byte[] key, string id, long timestamp, byte[] body)
    {
        var prefix = Encoding.UTF8.GetBytes(string.Concat(id, ".", timestamp.ToString(CultureInfo.InvariantCulture), "."));
        byte[] signed = [.. prefix, .. body];
#if NET
        return HMACSHA256.HashData(key, signed);
#else
        using var hash = new HMACSHA256(key);
        return hash.ComputeHash(signed);
#endif
    }

    /// <summary>Returns whether two signatures are the same, in a time that does not depend on where they differ.</summary>
    internal static bool AreEqual(byte[] left, byte[] right)
    {
#if NET
        return CryptographicOperations.FixedTimeEquals(left, right);
#else
        var difference = left.Length ^ right.Length;
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            difference |= left[i] ^ right[i];
        }

        return difference == 0;
#endif
    }
}
