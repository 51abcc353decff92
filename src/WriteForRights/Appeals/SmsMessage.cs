namespace WriteForRights;

/// <summary>A text message. It prints redacted.</summary>
public sealed class SmsMessage : ChannelResult
{
    /// <summary>The most segments that one message can have: their number is sent in a byte.</summary>
    public const int MaxSegments = 255;

    internal SmsMessage(string text, SmsEncoding encoding, int segments, string? href) =>
        (Text, Encoding, Segments, Href) = (text, encoding, segments, href);

    /// <summary>The text, normalised (NFC).</summary>
    public PersonalText Text { get; }

    /// <summary>How its characters are sent: one that the GSM alphabet does not have makes all of it UCS-2.</summary>
    public SmsEncoding Encoding { get; }

    /// <summary>As how many messages it is sent and paid for.</summary>
    public int Segments { get; }

    /// <summary>A link that opens the phone's messages with number and text (RFC 5724), where an open number is known.</summary>
    public PersonalText? Href { get; }

    /// <summary>
    /// The characters that make it UCS-2, each time that one stands in <see cref="Text"/>, in order. It is empty for
    /// <see cref="SmsEncoding.Gsm7"/>.
    /// </summary>
    public ValueList<CostlyCharacter> CostlyCharacters { get; internal init; }

    /// <summary>
    /// The same message with every costly character that has a plain form in that form; <c>null</c> if that would save no segment. It is
    /// for the writer to choose: letters are the same in both, quotes and dashes are not.
    /// </summary>
    public SmsMessage? PlainAlternative { get; internal init; }

    /// <summary>The number of segments that <see cref="PlainAlternative"/> saves; 0 if there is none.</summary>
    public int SegmentsSaved => PlainAlternative is { } plain ? Segments - plain.Segments : 0;

    /// <summary>A fixed text that tells nothing of the message.</summary>
    public override string ToString() => "(text message)";
}
