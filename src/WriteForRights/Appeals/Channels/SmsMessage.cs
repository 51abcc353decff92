namespace WriteForRights;

/// <summary>A text message. It prints redacted.</summary>
/// <example><code>
/// if (appeal.ToSms() is SmsMessage { PlainAlternative: { } plain } sms)
/// {
///     foreach (var costly in sms.CostlyCharacters)
///     {
///         Console.WriteLine($"{costly.Character} at {costly.Position} could be {costly.Plain}");
///     }
///
///     Console.WriteLine($"{plain.Segments} and not {sms.Segments} messages: {plain.Text.Reveal()}");
/// }
/// </code></example>
public sealed class SmsMessage : ChannelResult
{
    /// <summary>The maximum number of segments of one message, which is sent as a byte.</summary>
    public const int MaxSegments = 255;

    internal SmsMessage(string text, SmsEncoding encoding, int segments, string? href) =>
        (Text, Encoding, Segments, Href) = (text, encoding, segments, href);

    /// <summary>The text, normalised (NFC).</summary>
    public PersonalText Text { get; }

    /// <summary>The encoding of the text. One character outside the GSM alphabet makes the whole message UCS-2.</summary>
    internal SmsEncoding Encoding { get; }

    /// <summary>The number of messages that are sent and paid for.</summary>
    public int Segments { get; }

    /// <summary>A link that opens the phone's messages with number and text (RFC 5724); <c>null</c> without an open number.</summary>
    public PersonalText? Href { get; }

    /// <summary>
    /// The characters that make it UCS-2, one entry per occurrence in <see cref="Text"/>, in order. Empty if the GSM
    /// alphabet has all characters: 160 of them fit in one message and 153 in each of several; otherwise 70 and 67.
    /// </summary>
    public ValueList<CostlyCharacter> CostlyCharacters { get; internal init; }

    /// <summary>
    /// The same message with each costly character in its plain form, if it has one; <c>null</c> if that would save no segment. Let the
    /// writer choose: letters are the same in both, quotes and dashes are not.
    /// </summary>
    public SmsMessage? PlainAlternative { get; internal init; }

    /// <summary>The number of segments that <see cref="PlainAlternative"/> saves; 0 if there is none.</summary>
    public int SegmentsSaved => PlainAlternative is { } plain ? Segments - plain.Segments : 0;

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(text message)";
}

/// <summary>The encoding of a text message, which decides how many characters fit.</summary>
internal enum SmsEncoding
{
    /// <summary>The GSM 7-bit alphabet (3GPP TS 23.038): 160 characters in a single message, 153 per segment; some count double.</summary>
    Gsm7,

    /// <summary>Any characters, as UTF-16: 70 units in a single message, 67 per segment.</summary>
    Ucs2,
}
