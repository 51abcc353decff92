namespace WriteForRights;

/// <summary>What an appeal is to be made of: to whom, in which form and language, from whom, and when. It prints redacted.</summary>
public sealed record AppealRequest
{
    /// <summary>Whom the appeal goes to.</summary>
    public required TargetId Target { get; init; }

    /// <summary>The form that it takes; a letter unless given. It decides which template is taken.</summary>
    public ActionKind? Kind { get; init; }

    /// <summary>The template, where the case has several for the kind and target; else the first of them is taken.</summary>
    public AppealTemplateId? Template { get; init; }

    /// <summary>
    /// The language to write in. Where the template is not in it, or none is given, the appeal is in the target's language, and where it
    /// is not in that either, in the template's first. <see cref="Appeal.Language"/> says which it is.
    /// </summary>
    public LanguageTag? Language { get; init; }

    /// <summary>Who writes.</summary>
    public Supporter? Sender { get; init; }

    /// <summary>The date of the letter, which also decides which of the target's channels are open.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>
    /// The values of the template's own fields, by name: each in one line, at most 200 characters. The app is trusted with nothing here:
    /// a value is treated as the supporter's words are.
    /// </summary>
    public IReadOnlyDictionary<string, PersonalText>? Fields { get; init; }

    /// <summary>A fixed text that tells nothing of the sender.</summary>
    public override string ToString() => "(appeal request)";
}
