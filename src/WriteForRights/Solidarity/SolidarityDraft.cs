namespace WriteForRights;

/// <summary>
/// A message to the subject of a case, as its writer typed it. Nothing can be sent of it: it has to be screened and decided first.
/// </summary>
public sealed record SolidarityDraft
{
    /// <summary>The id of the action that counts the message.</summary>
    public required ActionId Id { get; init; }

    /// <summary>The case whose subject it is written to.</summary>
    public required CaseId Case { get; init; }

    /// <summary>In what form it goes.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>The language that the writer says it is in.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The text, at most 20,000 characters and mostly far fewer.</summary>
    public required PersonalText Body { get; init; }

    /// <summary>The writer's full name. Give it where it is known: the screening looks for it in the text.</summary>
    public PersonalText? SenderName { get; init => field = PastedText.Trim(value); }

    /// <summary>The writer's address. Give it where it is known: the screening looks for it in the text.</summary>
    public PostalAddress? SenderAddress { get; init; }

    /// <summary>A new draft, with an id of its own.</summary>
    public static SolidarityDraft New(CaseId @case, ActionKind kind, PersonalText body) =>
        new() { Id = ActionId.New(), Case = @case, Kind = kind, Body = body };

    /// <summary>The message in an action: its text, and its supporter as the sender.</summary>
    /// <exception cref="ArgumentException">The action is no message of solidarity, or has no text.</exception>
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
            : throw new ArgumentException("Only an action of solidarity that has a text is a message.", nameof(action));
}
