namespace WriteForRights;

/// <summary>A supporter's own words in place of a template's. It prints redacted.</summary>
public sealed record AppealEdit
{
    /// <summary>The new subject, one line of at most 200 characters; without it the subject stays.</summary>
    public PersonalText? Subject { get; init; }

    /// <summary>
    /// The new text between salutation and closing, at most 20,000 characters; without it the text stays. Salutation, closing and
    /// signature cannot be edited: they are how the official is rightly addressed, and who writes. Those of a whole letter that was pasted
    /// here are taken off, which <see cref="AppealComposition.Findings"/> tells.
    /// </summary>
    public PersonalText? Body { get; init; }

    /// <summary>A fixed text that tells nothing of the words.</summary>
    public override string ToString() => "(appeal edit)";
}
