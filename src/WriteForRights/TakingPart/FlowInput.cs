namespace WriteForRights;

/// <summary>What a writer has chosen and typed so far, exactly as typed, valid or not. It prints redacted.</summary>
/// <remarks>A flow never changes or drops any of its texts, whatever problems they have.</remarks>
public sealed record FlowInput
{
    /// <summary>The kind of action; <c>null</c> for the first that is offered.</summary>
    public ActionKind? Kind { get; init; }

    /// <summary>The target of a letter; <c>null</c> for that of the options, or otherwise the first.</summary>
    public TargetId? Target { get; init; }

    /// <summary>The template of a letter; <c>null</c> for that of the options, or otherwise the first.</summary>
    public AppealTemplateId? Template { get; init; }

    /// <summary>
    /// The language of the text. In a letter, <c>null</c> for that of the options, or otherwise the target's. In a message to the person,
    /// <c>null</c> if the writer does not say.
    /// </summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The writer's own subject; <c>null</c> while it is the template's.</summary>
    public PersonalText? Subject { get; init; }

    /// <summary>The writer's own text; <c>null</c> while it is the template's, or before anything is written.</summary>
    public PersonalText? Body { get; init; }

    /// <summary>The name.</summary>
    public PersonalText? Name { get; init; }

    /// <summary>The email address.</summary>
    public PersonalText? Email { get; init; }

    /// <summary>The telephone number.</summary>
    public PersonalText? Phone { get; init; }

    /// <summary>The lines of the postal address above the town, separated by line feeds.</summary>
    public PersonalText? AddressLines { get; init; }

    /// <summary>The town.</summary>
    public PersonalText? Locality { get; init; }

    /// <summary>The postcode.</summary>
    public PersonalText? PostalCode { get; init; }

    /// <summary>The code of the country, such as <c>GB</c>; <c>null</c> for <see cref="FlowOptions.Country"/>.</summary>
    public PersonalText? Country { get; init; }

    /// <summary>Whether the writer agreed to <see cref="FlowOptions.Consent"/>.</summary>
    public bool MayContact { get; init; }

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(input)";
}
