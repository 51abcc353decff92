namespace WriteForRights;

/// <summary>A supporter's own words in place of a template's. It prints redacted.</summary>
/// <example><code>
/// var words = "Dear Mr President,\n\nI am [Your name]. Please release him.\n\nYours sincerely,\nA. Example";
/// var edited = appeal.Edit(new AppealEdit { Body = words }, LanguageTag.English);
/// foreach (var finding in edited.Findings)
/// {
///     Console.WriteLine($"{finding.Code} at {finding.Start}: {finding.Message}");
/// }
/// </code></example>
public sealed record AppealEdit
{
    /// <summary>Creates an edit, to be filled in by an object initialiser.</summary>
    public AppealEdit()
    {
    }

    /// <summary>
    /// Creates an edit with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the
    /// member of its name.
    /// </summary>
    public AppealEdit(PersonalText? subject = null, PersonalText? body = null)
    {
        Subject = subject;
        Body = body;
    }

    /// <summary>The new subject, one line of at most 200 characters; <c>null</c> to keep the subject.</summary>
    public PersonalText? Subject { get; init; }

    /// <summary>
    /// The new text between salutation and closing, at most 20,000 characters; <c>null</c> to keep the text. Salutation, closing and
    /// signature cannot be edited: they address the official correctly and tell who writes. If a whole letter is pasted here, its own are
    /// removed, and <see cref="AppealComposition.Findings"/> lists them.
    /// </summary>
    public PersonalText? Body { get; init; }

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(appeal edit)";
}
