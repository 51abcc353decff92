namespace WriteForRights;

/// <summary>A letter to print: one HTML document that needs nothing else. It prints redacted.</summary>
/// <param name="Html">
/// The document: no script, nothing loaded from elsewhere, and a policy of its own that forbids both. Address and return address stand
/// where the window of the envelope is; after the closing there is space to sign.
/// </param>
/// <param name="Paper">The paper that it is for.</param>
/// <param name="Pages">
/// How many pages it takes, estimated: from the lines that fit, with characters of ordinary width. A letter within a line or two of the
/// page's end may come out either way.
/// </param>
public sealed record LetterDocument(PersonalText Html, LetterPaper Paper, int Pages)
{
    /// <summary>Whether it keeps to the rule of letters to officials: one page at most.</summary>
    public bool IsOnePage => Pages == 1;

    /// <summary>A fixed text that tells nothing of the letter.</summary>
    public override string ToString() => "(letter)";
}
