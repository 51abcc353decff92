namespace WriteForRights;

/// <summary>A letter to print: one self-contained HTML document. It prints redacted.</summary>
/// <param name="Html">
/// The document. It has no script, loads nothing, and has a content security policy that forbids both. The address is placed in the window
/// of the envelope, and there is space to sign after the closing.
/// </param>
/// <param name="Paper">The paper size.</param>
/// <param name="Pages">
/// The number of pages, estimated from the lines that fit with characters of ordinary width. The estimate may be off by one if the letter
/// ends within a line or two of the end of a page.
/// </param>
/// <example><code>
/// var letter = appeal.ToHtml(LetterPaper.A4);
/// if (!letter.IsOnePage)
/// {
///     Console.WriteLine($"A letter to an official has one page; this one has {letter.Pages}.");
/// }
///
/// await File.WriteAllTextAsync(file, letter.Html.Reveal());
/// </code></example>
public sealed record LetterDocument(PersonalText Html, LetterPaper Paper, int Pages)
{
    /// <summary>Whether the letter keeps to the rule for letters to officials: one page at most.</summary>
    public bool IsOnePage => Pages == 1;

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(letter)";
}
