namespace WriteForRights;

/// <summary>Options of a flow: language, section, the details to ask for and the choices to offer. All are optional.</summary>
/// <remarks>The options are the site's, not the writer's. No posted form contains them, so pass the same ones at each step.</remarks>
public sealed record FlowOptions
{
    /// <summary>
    /// The reader's language, for messages and labels. By default <see cref="LanguageTag.Current"/> at the creation of the options.
    /// </summary>
    public LanguageTag Language { get; init; } = LanguageTag.Current;

    /// <summary>The section in whose campaign the action is taken. By default an action counts in any section that has the case.</summary>
    public SectionId? Section { get; init; }

    /// <summary>The country of writers who give none. It decides which channels of a target are open and who gets copies.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The origin of the action, such as the name of the partner site. At most 100 characters.</summary>
    public string? Source { get; init; }

    /// <summary>The question whether the campaign may contact the writer; <c>null</c> if the site does not ask.</summary>
    public ConsentText? Consent { get; init; }

    /// <summary>The details to ask for. Name, email address and country by default.</summary>
    public SupporterFields Fields { get; init; } = SupporterFields.Name | SupporterFields.Email | SupporterFields.Country;

    /// <summary>The kinds to offer, in this order, if the case has them. All by default.</summary>
    public ValueList<ActionKind> Kinds { get; init; }

    /// <summary>The target that is chosen at the beginning. The first by default.</summary>
    public TargetId? Target { get; init; }

    /// <summary>The template that is chosen at the beginning. The first by default.</summary>
    public AppealTemplateId? Template { get; init; }

    /// <summary>The language of the letter at the beginning. The target's by default, then the template's first.</summary>
    public LanguageTag? TextLanguage { get; init; }

    /// <summary>The values of the templates' own fields, by name.</summary>
    public IReadOnlyDictionary<string, PersonalText>? TemplateFields { get; init; }

    /// <summary>The clock that dates letters and decides whether the campaign is open. The system clock by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
