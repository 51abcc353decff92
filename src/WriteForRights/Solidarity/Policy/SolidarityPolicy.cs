using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>
/// The rules for messages to the subject of a case: what may be said and sent. Anything that is not expressly allowed is forbidden: a wrong
/// word in a card can cost the person dearly.
/// </summary>
public sealed record SolidarityPolicy
{
    // An allow-list: a new member of ActionKind reaches nobody until it is added here, too.
    private static readonly ValueList<ActionKind> MessageKinds =
    [
        ActionKind.Letter, ActionKind.Card, ActionKind.Email, ActionKind.Sms, ActionKind.SocialPost, ActionKind.Photo, ActionKind.Drawing,
    ];

    /// <summary>Whether messages are accepted at all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required bool AcceptsMessages { get; init; }

    /// <summary>
    /// The kinds of message that are accepted, such as cards; empty for every kind that is known to carry messages to a person. A kind that
    /// the campaign adds is accepted only if it is listed here.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ActionKind> Kinds { get; init; }

    /// <summary>The routes by which messages reach the person, the best first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<SolidarityRoute> Routes { get; init; }

    /// <summary>The languages that are accepted; empty if no such limit is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<LanguageTag> Languages { get; init; }

    /// <summary>Whether a message may name Amnesty.</summary>
    public bool AllowsNamingAmnesty { get; init; }

    /// <summary>Whether a message may be religious.</summary>
    public bool AllowsReligiousContent { get; init; }

    /// <summary>Whether a message may speak of politics or of the case.</summary>
    public bool AllowsPolitics { get; init; }

    /// <summary>Whether the sender may give a full name.</summary>
    public bool AllowsSenderFullName { get; init; }

    /// <summary>Whether the sender may give an address.</summary>
    public bool AllowsSenderAddress { get; init; }

    /// <summary>
    /// The maximum number of characters, from 1 to 20,000, counted as a reader counts them: a letter with its accents is one. Not given if
    /// no such limit is known.
    /// </summary>
    public int? MaxLength { get; init; }

    /// <summary>The last date on which messages are accepted.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>Advice to the writer.</summary>
    public LocalizedText? Advice { get; init; }

    /// <summary>The source that published the policy.</summary>
    public SourceId? Source { get; init; }

    /// <summary>The routes of known kinds. With an unknown kind, nobody knows who would open the message.</summary>
    internal IEnumerable<SolidarityRoute> KnownRoutes => Routes.Where(route => route.Kind.IsKnown);

    /// <summary>
    /// Returns whether the policy accepts a kind of message: one of <see cref="Kinds"/>, or if that list is empty, any kind that
    /// <see cref="CanCarryMessages"/>. A kind that this version does not know is accepted only if it is listed.
    /// </summary>
    public bool Accepts(ActionKind kind) =>
        AcceptsMessages
        && (Kinds.Count == 0 ? CanCarryMessages(kind) : kind != default && Kinds.Contains(kind) && !CannotCarryMessages(kind));

    /// <summary>
    /// Returns whether a kind of action is known to carry messages to a person: letters, cards, emails, text messages, social media posts,
    /// photographs and drawings. Signatures, phone calls and faxes do not, and no kind that this version does not know does.
    /// </summary>
    public static bool CanCarryMessages(ActionKind kind) => MessageKinds.Contains(kind);

    /// <summary>Returns whether a kind is known not to carry messages, so that no policy can accept it.</summary>
    internal static bool CannotCarryMessages(ActionKind kind) => kind.IsKnown && !CanCarryMessages(kind);
}
