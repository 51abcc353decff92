using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The text of an appeal, with merge fields for the parts that differ from letter to letter.</summary>
/// <remarks>
/// A field is written <c>{{case.name}}</c>. The fields are <c>target.salutation</c>, <c>target.closing</c>, <c>target.office</c>,
/// <c>target.name</c>, <c>case.name</c>, <c>case.demands</c>, <c>sender.name</c>, <c>sender.place</c>, <c>sender.country</c>,
/// <c>letter.date</c>, and those of <see cref="Fields"/>. A backslash before a brace or a backslash makes it a plain character.
/// A line that consists of <c>{{target.name}}</c> or a field of the sender alone is removed if the value is not known.
/// </remarks>
public sealed record AppealTemplate
{
    /// <summary>The template's id within its case, such as <c>letter</c>.</summary>
    public required AppealTemplateId Id { get; init; }

    /// <summary>The kinds of action that the text is for. Letters and emails by default.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ActionKind> Kinds { get; init; }

    /// <summary>The targets that the text is for. All targets of the case by default.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TargetId> Targets { get; init; }

    /// <summary>The optional subject line, in the languages of <see cref="Body"/>.</summary>
    public LocalizedText? Subject { get; init; }

    /// <summary>
    /// The text itself; blank lines separate its paragraphs. A first line <c>{{target.salutation}}</c> is the salutation. The text after a
    /// line <c>{{target.closing}}</c> is the signature; a letter leaves space to sign between them.
    /// </summary>
    public required LocalizedText Body { get; init; }

    /// <summary>The campaign's own fields, which an app fills in. Each must be used in the text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<AppealFieldName> Fields { get; init; }

    /// <summary>Returns whether the text is for a kind and a target.</summary>
    public bool IsFor(ActionKind kind, TargetId target) =>
        (Kinds.Count == 0 ? kind == ActionKind.Letter || kind == ActionKind.Email : Kinds.Contains(kind)) && IsFor(target);

    internal bool IsFor(TargetId target) => Targets.Count == 0 || Targets.Contains(target);
}
