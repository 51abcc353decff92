using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>
/// What may be said and sent to the subject of a case. What is not allowed in so many words is forbidden: a wrong word in a card can
/// cost the person dearly.
/// </summary>
public sealed record SolidarityPolicy
{
    // An allow-list: a kind that is added to ActionKind reaches nobody until it is added here as well.
    private static readonly ValueList<ActionKind> MessageKinds =
    [
        ActionKind.Letter, ActionKind.Card, ActionKind.Email, ActionKind.Sms, ActionKind.SocialPost, ActionKind.Photo, ActionKind.Drawing,
    ];

    /// <summary>Whether messages are taken at all.</summary>
    public required bool AcceptsMessages { get; init; }

    /// <summary>
    /// The kinds of action that get through, such as cards; an empty list means every kind that is known to carry messages to a person. A
    /// kind that the campaign adds gets through only if it is named here.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ActionKind> Kinds { get; init; }

    /// <summary>The ways by which messages reach the person, the best first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<SolidarityRoute> Routes { get; init; }

    /// <summary>The languages that get through; none means that no such limit is known.</summary>
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
    /// The most characters that get through, from 1 to 20,000, counted as a reader counts them: a letter with its accents is one. None
    /// means that no such limit is known.
    /// </summary>
    public int? MaxLength { get; init; }

    /// <summary>The last date on which messages are taken.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>Advice to the writer.</summary>
    public LocalizedText? Advice { get; init; }

    /// <summary>Where the policy was published.</summary>
    public SourceId? Source { get; init; }

    /// <summary>The routes of a kind that this version knows. Another kind says nothing of who would open the message.</summary>
    internal IEnumerable<SolidarityRoute> KnownRoutes => Routes.Where(route => route.Kind.IsKnown);

    /// <summary>
    /// Whether a kind of action gets through as a message to the person: one of <see cref="Kinds"/>, or any of
    /// <see cref="CanCarryMessages"/> if that list is empty. A kind that this version does not know gets through only if it is named.
    /// </summary>
    public bool Accepts(ActionKind kind) =>
        AcceptsMessages && (Kinds.Count == 0 ? CanCarryMessages(kind) : kind != default && Kinds.Contains(kind) && !IsNoMessage(kind));

    /// <summary>
    /// Whether a kind of action is known to be able to carry a message to a person: letters, cards, emails, text messages, posts on
    /// social networks, photographs and drawings. A signature, a phone call and a fax cannot, and a kind that this version does not know
    /// is not known to.
    /// </summary>
    public static bool CanCarryMessages(ActionKind kind) => MessageKinds.Contains(kind);

    /// <summary>Whether a kind is known to be no message, so that no policy can let it through.</summary>
    internal static bool IsNoMessage(ActionKind kind) => kind.IsKnown && !CanCarryMessages(kind);
}
