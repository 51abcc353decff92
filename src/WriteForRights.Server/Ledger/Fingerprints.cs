using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights.Server;

/// <summary>
/// Keyed fingerprints: enough to know the same action and the same person again, and nothing that anybody without the key could try
/// names against.
/// </summary>
internal sealed class Fingerprints(byte[] key)
{
    internal const int KeyLength = 32;

    private static readonly JsonTypeInfo<ActionRecord> ActionJson = WriteForRightsJson.TypeInfo<ActionRecord>();

    /// <summary>The fingerprint of an action: equal for equal actions, whatever the white space and order of their JSON was.</summary>
    internal byte[] OfAction(ActionRecord submitted) =>
        HMACSHA256.HashData(key, JsonSerializer.SerializeToUtf8Bytes(submitted, ActionJson));

    /// <summary>
    /// The fingerprint of a person who is known by an email address or a telephone number, together with the name: two people who share
    /// an address stay two. Nothing for somebody who is not known.
    /// </summary>
    internal byte[]? OfPerson(Supporter? supporter)
    {
        var contact = supporter?.Email is { } email ? Normal(email.Reveal())
            : supporter?.Phone is { } phone ? new string([.. phone.Reveal().Where(char.IsAsciiDigit)])
            : null;
        return string.IsNullOrEmpty(contact)
            ? null
            : HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{contact}\n{Normal(supporter!.Name?.Reveal() ?? string.Empty)}"));
    }

    // One spelling for composed and decomposed letters, for capitals, and for white space.
    private static string Normal(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Normalize(NormalizationForm.FormC).ToLowerInvariant();
}
