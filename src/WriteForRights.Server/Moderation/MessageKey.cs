using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace WriteForRights.Server;

/// <summary>
/// The secret key for messages. It makes the secrets with which writers withdraw their messages, and the versions that decisions name.
/// </summary>
/// <param name="key">The key, derived from the key of the ledger and used for nothing else.</param>
internal sealed class MessageKey(byte[] key)
{
    private const int VersionLength = 16;

    /// <summary>Returns the secret of a message. It is the same each time, so a repeat of the action gets the same receipt.</summary>
    internal string SecretOf(ActionId id) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"withdraw {id}")));

    /// <summary>Returns whether a text is the secret of a message, in a time that tells nothing of the secret.</summary>
    internal bool IsSecret(ActionId id, string text) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(SecretOf(id)), Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// Returns the version of a message: a hash of everything that a moderator decides about. It has a key, since it is stored beside the
    /// sealed text: without the key, nobody can test texts against it.
    /// </summary>
    /// <param name="record">The message, screened under the policy in force.</param>
    /// <param name="policy">The hash of that policy.</param>
    internal string VersionOf(SolidarityRecord record, string policy)
    {
        // The time of the screening is another one at each reading.
        var content = JsonSerializer.Serialize(record with { At = default }, WriteForRightsJson.TypeInfo<SolidarityRecord>());
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"version {policy} {content}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, VersionLength));
    }
}
