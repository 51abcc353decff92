using System.Text;

namespace WriteForRights;

/// <summary>Makes text messages and counts their segments.</summary>
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

        // Marks of direction alone are no reason to pay for more messages: where nothing else needs UCS-2, nothing runs from right to left.
        var bare = Direction.WithoutIsolates(text);
        text = Measure(bare).Encoding == SmsEncoding.Gsm7 ? bare : text;
        var number = AppealChannels.Values(appeal, ChannelKind.Phone).Select(Number).FirstOrDefault();
        var costly = CostlyIn(text);
        var plain = costly.Count == 0 ? null : Message(Replaced(text, costly), number, default, null);
        var message = Message(text, number, costly, null);
        return message.Segments > SmsMessage.MaxSegments
            ? new ChannelOverflow(message.Segments, SmsMessage.MaxSegments, AppealChannels.Alternatives(appeal, ActionKind.Sms))
            : plain is null || plain.Encoding != SmsEncoding.Gsm7 || plain.Segments >= message.Segments ? message
            : Message(text, number, costly, plain);
    }

    /// <summary>
    /// A piece of this library's own words for a text message: with plain signs, if the GSM alphabet has all of it then. Where it has
    /// letters that the alphabet has not, the signs of its language cost nothing.
    /// </summary>
    internal static string Plain(string words)
    {
        var plain = Replaced(words, CostlyIn(words));
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
            // An escape and its character, or the halves of a surrogate pair, are never in two segments.
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

    private static SmsMessage Message(string text, string? number, ValueList<CostlyCharacter> costly, SmsMessage? plain)
    {
        var (encoding, segments) = Measure(text);
        return new(text, encoding, segments, number is null ? null : $"sms:{number}?body={UriText.Escape(text)}")
        {
            CostlyCharacters = costly,
            PlainAlternative = plain,
        };
    }

    private static ValueList<CostlyCharacter> CostlyIn(string text)
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
            found.Add(new CostlyCharacter { Character = character, Position = i, Plain = PlainSigns.Of(character, i > 0 ? text[i - 1] : ' ') });
            i += isPair ? 1 : 0;
        }

        // What nobody sees can be left out only where all else has a plain form: among letters of another alphabet it has its use.
        return found.Any(one => one.Plain is null)
            ? found.Select(one => one.Plain is { Length: 0 } ? one with { Plain = null } : one).ToValueList()
            : found.ToValueList();
    }

    private static string Replaced(string text, ValueList<CostlyCharacter> costly)
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

    // RFC 5724 wants a global number, or the digits as they are dialled.
    private static string Number(string value) => new([.. value.Where(c => c is (>= '0' and <= '9') or '+')]);
}
