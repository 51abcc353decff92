using System.Text;

namespace WriteForRights;

/// <summary>Writes text messages and counts their segments.</summary>
internal static class Sms
{
    // 3GPP TS 23.038, 6.2.1: the default alphabet, without the escape, and the characters of its extension table.
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
        + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "\f^{}\\[~]|€";

    internal static ChannelResult Of(Appeal appeal)
    {
        var text = appeal.ToSmsText().Normalize();

        // Direction marks alone must not cost more messages. If nothing else needs UCS-2, no text runs from right to left.
        var bare = Direction.WithoutIsolates(text);
        text = Measure(bare).Encoding == SmsEncoding.Gsm7 ? bare : text;
        var number = AppealChannels.GetOpenValues(appeal, ChannelKind.Phone).Select(ToNumber).FirstOrDefault();
        var costly = FindCostly(text);
        var plain = costly.Count == 0 ? null : CreateMessage(Replace(text, costly), number, default, null);
        var message = CreateMessage(text, number, costly, null);
        return message.Segments > SmsMessage.MaxSegments
            ? new ChannelOverflow(message.Segments, SmsMessage.MaxSegments, AppealChannels.FindAlternatives(appeal, ActionKind.Sms))
            : plain is null || plain.Encoding != SmsEncoding.Gsm7 || plain.Segments >= message.Segments ? message
            : CreateMessage(text, number, costly, plain);
    }

    /// <summary>
    /// Returns the library's own words for a text message: in plain characters if they then fit the GSM alphabet. If they have letters
    /// outside the alphabet, the punctuation of their language costs nothing extra and stays.
    /// </summary>
    internal static string ToPlain(string words)
    {
        var plain = Replace(words, FindCostly(words));
        return plain.All(IsGsm) ? plain : words;
    }

    internal static (SmsEncoding Encoding, int Segments) Measure(string text)
    {
        var isGsm = text.All(IsGsm);
        var (single, part) = isGsm ? (160, 153) : (70, 67);
        var length = 0;
        var segments = 1;
        var used = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // An escape and its character, or the halves of a surrogate pair, are never split between two segments.
            var isPair = isGsm ? Extended.Contains(text[i]) : char.IsHighSurrogate(text[i]) && i + 1 < text.Length;
            var width = isPair ? 2 : 1;
            i += isPair && !isGsm ? 1 : 0;
            length += width;
            if (used + width > part)
            {
                segments++;
                used = 0;
            }

            used += width;
        }

        return (isGsm ? SmsEncoding.Gsm7 : SmsEncoding.Ucs2, length <= single ? 1 : segments);
    }

    private static SmsMessage CreateMessage(string text, string? number, ValueList<CostlyCharacter> costly, SmsMessage? plain)
    {
        var (encoding, segments) = Measure(text);
        return new(text, encoding, segments, number is null ? null : $"sms:{number}?body={UriText.Escape(text)}")
        {
            CostlyCharacters = costly,
            PlainAlternative = plain,
        };
    }

    private static ValueList<CostlyCharacter> FindCostly(string text)
    {
        var found = new List<CostlyCharacter>();
        for (var i = 0; i < text.Length; i++)
        {
            if (IsGsm(text[i]))
            {
                continue;
            }

            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            var character = text.Substring(i, isPair ? 2 : 1);
            var plain = PlainSigns.Find(character, i > 0 ? text[i - 1] : ' ');
            found.Add(new CostlyCharacter { Character = character, Position = i, Plain = plain });
            i += isPair ? 1 : 0;
        }

        // Invisible characters may be removed only if all others have a plain form: among letters of another alphabet they have a purpose.
        return found.Any(one => one.Plain is null)
            ? found.Select(one => one.Plain is { Length: 0 } ? one with { Plain = null } : one).ToValueList()
            : found.ToValueList();
    }

    private static string Replace(string text, ValueList<CostlyCharacter> costly)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var one in costly)
        {
            result.Append(text, at, one.Position - at).Append(one.Plain ?? one.Character);
            at = one.Position + one.Character.Length;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static bool IsGsm(char c) => Basic.Contains(c) || Extended.Contains(c);

    // RFC 5724 requires a global number, or the digits as they are dialled.
    private static string ToNumber(string value) => new([.. value.Where(c => c is (>= '0' and <= '9') or '+')]);
}
