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
        var text = appeal.ToPlainText();

        // Marks of direction alone are no reason to pay for more messages: where nothing else needs UCS-2, nothing runs from right to left.
        var bare = Direction.WithoutIsolates(text);
        text = Measure(bare).Encoding == SmsEncoding.Gsm7 ? bare : text;
        var (encoding, segments) = Measure(text);
        if (segments > SmsMessage.MaxSegments)
        {
            return new ChannelOverflow(segments, SmsMessage.MaxSegments, AppealChannels.Alternatives(appeal, ActionKind.Sms));
        }

        var number = AppealChannels.Values(appeal, ChannelKind.Phone).FirstOrDefault();
        return new SmsMessage(text, encoding, segments, number is null ? null : $"sms:{Number(number)}?body={UriText.Escape(text)}");
    }

    internal static (SmsEncoding Encoding, int Segments) Measure(string text)
    {
        var isGsm = text.All(c => Basic.Contains(c) || Extended.Contains(c));
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

    // RFC 5724 wants a global number, or the digits as they are dialled.
    private static string Number(string value) => new([.. value.Where(c => c is (>= '0' and <= '9') or '+')]);
}
