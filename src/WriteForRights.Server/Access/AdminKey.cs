using System.Globalization;
using System.Security.Cryptography;

namespace WriteForRights.Server;

/// <summary>The administrator's key of the settings, with which the first access keys are created. Only its hash is kept.</summary>
internal sealed class AdminKey
{
    private readonly byte[]? _hash;

    /// <exception cref="CampaignServerStartException">The key is too short.</exception>
    internal AdminKey(CampaignServerOptions options)
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

        _hash = KeyText.Hash(key);
    }

    /// <summary>Indicates whether the settings have a key.</summary>
    internal bool Exists => _hash is not null;

    internal bool Is(ReadOnlySpan<char> text)
    {
        Span<byte> hash = stackalloc byte[KeyText.HashLength];
        KeyText.Hash(text, hash);

        // The hashes have one length, so the time of the comparison tells nothing of the key's.
        return _hash is not null && CryptographicOperations.FixedTimeEquals(hash, _hash);
    }
}
