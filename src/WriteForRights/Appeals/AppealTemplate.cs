using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The text of an appeal, with merge fields for what differs from one letter to the next.</summary>
/// <remarks>
/// A field is written <c>{{case.name}}</c>. There are <c>target.salutation</c>, <c>target.closing</c>, <c>target.office</c>,
/// <c>target.name</c>, <c>case.name</c>, <c>case.demands</c>, <c>sender.name</c>, <c>sender.place</c>, <c>sender.country</c>,
/// <c>letter.date</c>, and those of <see cref="Fields"/>. A backslash before a brace or a backslash makes it a plain character.
/// A line that is nothing but <c>{{target.name}}</c> or a field of the sender falls away when that is not known.
/// </remarks>
public sealed record AppealTemplate
{
    /// <summary>The template's id within its case, such as <c>letter</c>.</summary>
    public required AppealTemplateId Id { get; init; }

    /// <summary>The kinds of action that the text is for; none means letters and emails.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ActionKind> Kinds { get; init; }

    /// <summary>The targets that the text is for; none means every target of the case.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TargetId> Targets { get; init; }

    /// <summary>The subject line, where the text has one: in every language that <see cref="Body"/> is in.</summary>
    public LocalizedText? Subject { get; init; }

    /// <summary>
    /// The text itself; blank lines part its paragraphs. A first line <c>{{target.salutation}}</c> is the salutation, and what follows a
    /// line <c>{{target.closing}}</c> is the signature: a letter leaves space between them to sign.
    /// </summary>
    public required LocalizedText Body { get; init; }

    /// <summary>The fields of the campaign's own, which an app fills in. Each must stand in the text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<AppealFieldName> Fields { get; init; }

    /// <summary>Whether the text is for actions of a kind to a target.</summary>
    public bool IsFor(ActionKind kind, TargetId target) =>
        (Kinds.Count == 0 ? kind == ActionKind.Letter || kind == ActionKind.Email : Kinds.Contains(kind)) && IsFor(target);

    internal bool IsFor(TargetId target) => Targets.Count == 0 || Targets.Contains(target);
}
