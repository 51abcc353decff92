using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>
/// What may be said and sent to the subject of a case. What is not allowed in so many words is forbidden: a wrong word in a card can
/// cost the person dearly.
/// </summary>
public sealed record SolidarityPolicy
{
    /// <summary>Whether messages are taken at all.</summary>
    public required bool AcceptsMessages { get; init; }

    /// <summary>The kinds of action that get through, such as cards; none means every kind that can be a solidarity message.</summary>
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

    /// <summary>Whether a kind of action gets through as a message to the person.</summary>
    public bool Accepts(ActionKind kind) =>
        AcceptsMessages && CanCarryMessages(kind) && (Kinds.Count == 0 || Kinds.Contains(kind));

    /// <summary>Whether a kind of action can be a message to a person at all: a signature or a call to an office cannot.</summary>
    public static bool CanCarryMessages(ActionKind kind) =>
        kind != ActionKind.Signature && kind != ActionKind.PhoneCall && kind != ActionKind.Fax;
}
