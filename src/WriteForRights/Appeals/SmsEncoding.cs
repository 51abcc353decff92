namespace WriteForRights;

/// <summary>How the characters of a text message are sent, which decides how many fit.</summary>
public enum SmsEncoding
{
    /// <summary>The GSM 7-bit alphabet (3GPP TS 23.038): 160 in one message, 153 in each of several; some count double.</summary>
    Gsm7,

    /// <summary>Any characters, as UTF-16: 70 units in one message, 67 in each of several.</summary>
    Ucs2,
}
