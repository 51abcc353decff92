using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The data of the envelope of a message, apart from its sheet. It prints redacted.</summary>
public sealed record MessageEnvelope
{
    /// <summary>The id of the action that counts the message.</summary>
    public required ActionId Id { get; init; }

    /// <summary>The kind of message.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>The language that the writer declared.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The route by which to send it: the best one of the case.</summary>
    public required SolidarityRouteKind Route { get; init; }

    /// <summary>The lines of the envelope, from top to bottom.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ValueList<PersonalText> Lines { get; init; }

    /// <summary>The writer's name; <c>null</c> unless the policy allows it to be sent.</summary>
    public PersonalText? SenderName { get; init; }

    /// <summary>The writer's address; <c>null</c> unless the policy allows it to be sent.</summary>
    public PostalAddress? SenderAddress { get; init; }

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(envelope)";
}
