using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace WriteForRights;

/// <summary>Creates and reads version 7 UUIDs (RFC 9562): a time to the millisecond, and 74 random bits.</summary>
internal static class Uuid7
{
    internal const string Expected = "Expected a UUID of version 7 in its usual 36 characters.";

    private const long LastMillisecond = 253_402_300_799_999;

    internal static Guid New(TimeProvider clock)
    {
#if NET
        Span<byte> random = stackalloc byte[10];
        RandomNumberGenerator.Fill(random);
#else
        var random = new byte[10];
        using (var source = RandomNumberGenerator.Create())
        {
            source.GetBytes(random);
        }
#endif

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
        // Guid would also accept white space around the text, and signs and prefixes within it.
        if (text is { Length: 36 } && HasHexAndHyphensOnly(text) && Guid.TryParseExact(text, "D", out value) && IsVersion7(value))
        {
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Returns whether a value has version 7 and the RFC 9562 variant.</summary>
    internal static bool IsVersion7(Guid value) =>
#if NET
        value.Version == 7 && (value.Variant & 0b1100) == 0b1000;
#else
        value.ToByteArray() is var bytes && (bytes[7] & 0xF0) == 0x70 && (bytes[8] & 0xC0) == 0x80;
#endif

    private static bool HasHexAndHyphensOnly(string text)
    {
        foreach (var c in text)
        {
            if (c is not ('-' or (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the time in a value; <see cref="DateTimeOffset.MaxValue"/> if it is after the year 9999.</summary>
    internal static DateTimeOffset CreatedAt(Guid value)
    {
        var milliseconds = Convert.ToInt64(value.ToString("N").Substring(0, 12), 16);
        return milliseconds > LastMillisecond ? DateTimeOffset.MaxValue : DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
