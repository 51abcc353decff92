using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>A rule of the screening: one thing to look for in a draft.</summary>
[Word]
[JsonConverter(typeof(TextConverter<ScreeningRule>))]
public readonly partial record struct ScreeningRule
{
    /// <summary>Amnesty or one of its campaigns is named.</summary>
    public static ScreeningRule NamesAmnesty { get; } = new("names-amnesty");

    /// <summary>A link, or something that can be read as one.</summary>
    public static ScreeningRule Link { get; } = new("link");

    /// <summary>An email address, spelt out or disguised.</summary>
    public static ScreeningRule EmailAddress { get; } = new("email-address");

    /// <summary>A social network, somebody’s name on one, or a hashtag.</summary>
    public static ScreeningRule SocialHandle { get; } = new("social-handle");

    /// <summary>A number that can be called.</summary>
    public static ScreeningRule PhoneNumber { get; } = new("phone-number");

    /// <summary>The sender’s full name.</summary>
    public static ScreeningRule SenderName { get; } = new("sender-name");

    /// <summary>A postal address.</summary>
    public static ScreeningRule SenderAddress { get; } = new("sender-address");

    /// <summary>Talk of politics or of the case.</summary>
    public static ScreeningRule Politics { get; } = new("politics");

    /// <summary>Religious wording.</summary>
    public static ScreeningRule Religion { get; } = new("religion");

    /// <summary>Insults and threats.</summary>
    public static ScreeningRule Abuse { get; } = new("abuse");

    /// <summary>A placeholder that nobody filled in: a merge field, a name in brackets.</summary>
    public static ScreeningRule Placeholder { get; } = new(ProblemCodes.TextPlaceholder);

    /// <summary>Markup of a web page.</summary>
    public static ScreeningRule Markup { get; } = new(ProblemCodes.TextMarkup);

    /// <summary>Characters that were lost or decoded wrongly.</summary>
    public static ScreeningRule Garbled { get; } = new(ProblemCodes.TextGarbled);

    /// <summary>Something in the envelope that often stops it on the way, such as stickers.</summary>
    public static ScreeningRule Enclosure { get; } = new("enclosure");

    /// <summary>A language or script that is not accepted.</summary>
    public static ScreeningRule Language { get; } = new("language");

    /// <summary>A language without a word list: only a person can check it.</summary>
    public static ScreeningRule NotScreened { get; } = new("not-screened");

    /// <summary>Characters that cannot be printed.</summary>
    public static ScreeningRule Unprintable { get; } = new("unprintable");

    /// <summary>More characters than are accepted.</summary>
    public static ScreeningRule TooLong { get; } = new("too-long");

    /// <summary>No text at all.</summary>
    public static ScreeningRule Empty { get; } = new("empty");

    /// <summary>A kind of message that is not accepted.</summary>
    public static ScreeningRule Kind { get; } = new("kind");

    /// <summary>Messages to the person are not accepted at all.</summary>
    public static ScreeningRule NotAccepted { get; } = new("not-accepted");

    /// <summary>Messages to the person are no longer accepted.</summary>
    public static ScreeningRule Closed { get; } = new("closed");
}
