using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace WriteForRights;

/// <summary>UUIDs of version 7 (RFC 9562): a time to the millisecond, and 74 random bits.</summary>
internal static class Uuid7
{
    internal const string Expected = "Expected a UUID of version 7 in its usual 36 characters.";

    private const long LastMillisecond = 253_402_300_799_999;

    internal static Guid New(TimeProvider clock)
    {
        var random = new byte[10];
        using (var source = RandomNumberGenerator.Create())
        {
            source.GetBytes(random);
        }

        var milliseconds = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var versionAndRandom = (short)(0x7000 | ((random[0] & 0x0F) << 8) | random[1]);
        return new Guid(
            unchecked((int)(milliseconds >> 16)),
            unchecked((short)milliseconds),
            versionAndRandom,
            (byte)(0x80 | (random[2] & 0x3F)),
            random[3],
            random[4],
            random[5],
            random[6],
            random[7],
            random[8],
            random[9]);
    }

    internal static bool TryParse([NotNullWhen(true)] string? text, out Guid value)
    {
        // Guid would also take white space around the text, and signs and prefixes within it.
        if (text is { Length: 36 } && text.All(c => c == '-' || Uri.IsHexDigit(c)) && Guid.TryParseExact(text, "D", out value)
            && text[14] == '7' && text[19] is '8' or '9' or 'a' or 'b' or 'A' or 'B')
        {
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The time in a value; <see cref="DateTimeOffset.MaxValue"/> for one after the year 9999, for which there is room.</summary>
    internal static DateTimeOffset CreatedAt(Guid value)
    {
        var milliseconds = Convert.ToInt64(value.ToString("N").Substring(0, 12), 16);
        return milliseconds > LastMillisecond ? DateTimeOffset.MaxValue : DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
