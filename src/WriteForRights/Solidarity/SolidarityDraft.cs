using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>
/// A message to the subject of a case, as its writer typed it. It cannot be sent: it must be screened and decided first.
/// </summary>
/// <example><code>
/// var draft = SolidarityDraft.New(@case.Id, ActionKind.Card, "You are not alone. We think of you and your son.") with
/// {
///     Language = LanguageTag.English,
///     SenderName = "Anna Example",
/// };
/// </code></example>
public sealed record SolidarityDraft
{
    /// <summary>Creates a draft, to be filled in by an object initialiser.</summary>
    public SolidarityDraft()
    {
    }

    /// <summary>
    /// Creates a draft with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the
    /// member of its name.
    /// </summary>
    [SetsRequiredMembers]
    public SolidarityDraft(
        ActionId id,
        CaseId @case,
        ActionKind kind,
        PersonalText body,
        LanguageTag? language = null,
        PersonalText? senderName = null,
        PostalAddress? senderAddress = null)
    {
        Id = id;
        Case = @case;
        Kind = kind;
        Body = body;
        Language = language;
        SenderName = senderName;
        SenderAddress = senderAddress;
    }

    /// <summary>The id of the action that counts the message.</summary>
    public required ActionId Id { get; init; }

    /// <summary>The case to whose subject it is written.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The kind of message.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>The language that the writer declares.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The text, at most 20,000 characters; most policies allow far fewer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PersonalText Body { get; init; }

    /// <summary>The writer's full name. Set it if it is known: the screening looks for it in the text.</summary>
    public PersonalText? SenderName { get; init => field = PastedText.Trim(value); }

    /// <summary>The writer's address. Set it if it is known: the screening looks for it in the text.</summary>
    public PostalAddress? SenderAddress { get; init; }

    /// <summary>Creates a draft with a new id.</summary>
    /// <param name="case">The case to whose subject it is written.</param>
    /// <param name="kind">The kind of message.</param>
    /// <param name="body">The text.</param>
    public static SolidarityDraft New(CaseId @case, ActionKind kind, PersonalText body) =>
        new() { Id = ActionId.New(), Case = @case, Kind = kind, Body = body };

    /// <summary>Creates the draft of an action, with its text, and its supporter as the sender.</summary>
    /// <param name="action">A solidarity action with a text.</param>
    /// <exception cref="ArgumentException">The action is not a solidarity message, or has no text.</exception>
    public static SolidarityDraft Of(ActionRecord action) =>
        action is { Text: { } text } && action.Purpose == Purpose.Solidarity
            ? new()
            {
                Id = action.Id,
                Case = action.Case,
                Kind = action.Kind,
                Language = text.Language,
                Body = text.Body,
                SenderName = action.Supporter?.Name,
                SenderAddress = action.Supporter?.Address,
            }
            : throw new ArgumentException("The action must be a solidarity action with a text.", nameof(action));
}
