namespace WriteForRights;

/// <summary>The encoding of a text message, which decides how many characters fit.</summary>
internal enum SmsEncoding
{
    /// <summary>The GSM 7-bit alphabet (3GPP TS 23.038): 160 characters in a single message, 153 per segment; some count double.</summary>
    Gsm7,

    /// <summary>Any characters, as UTF-16: 70 units in a single message, 67 per segment.</summary>
    Ucs2,
}
