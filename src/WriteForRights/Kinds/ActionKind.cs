using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The form of an action.</summary>
[Word("kind")]
[JsonConverter(typeof(TextConverter<ActionKind>))]
public readonly partial record struct ActionKind
{
    /// <summary>A letter by post.</summary>
    public static ActionKind Letter { get; } = new("letter");

    /// <summary>A card or postcard by post.</summary>
    public static ActionKind Card { get; } = new("card");

    /// <summary>An email.</summary>
    public static ActionKind Email { get; } = new("email");

    /// <summary>A text message.</summary>
    public static ActionKind Sms { get; } = new("sms");

    /// <summary>A fax.</summary>
    public static ActionKind Fax { get; } = new("fax");

    /// <summary>A phone call.</summary>
    public static ActionKind PhoneCall { get; } = new("phone-call");

    /// <summary>A post on a social network.</summary>
    public static ActionKind SocialPost { get; } = new("social-post");

    /// <summary>A signature under a petition, online or on paper.</summary>
    public static ActionKind Signature { get; } = new("signature");

    /// <summary>A photograph, such as one of a gathering.</summary>
    public static ActionKind Photo { get; } = new("photo");

    /// <summary>A drawing.</summary>
    public static ActionKind Drawing { get; } = new("drawing");
}
