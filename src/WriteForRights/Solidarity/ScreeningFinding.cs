using System.Globalization;

namespace WriteForRights;

/// <summary>A place in a draft that a person should check again: its rule, severity and range.</summary>
public sealed record ScreeningFinding
{
    /// <summary>The rule that found it.</summary>
    public required ScreeningRule Rule { get; init; }

    /// <summary>The severity.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>The JSON path of the draft's member, usually <c>$.body</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The index of its start in the text, in UTF-16 units; <c>null</c> if it concerns the whole.</summary>
    public int? Start { get; init; }

    /// <summary>Its length in UTF-16 units; <c>null</c> if it concerns the whole.</summary>
    public int? Length { get; init; }

    /// <summary>
    /// A value for the message: the maximum length, the tags of the languages with spaces between them, the last date or the kind. Never
    /// part of the text.
    /// </summary>
    public string? Detail { get; init; }

    /// <summary>Whether the finding stops the message. An unknown severity does, too.</summary>
    internal bool IsStop => Severity != FindingSeverity.Advice && Severity != FindingSeverity.Ask;

    /// <summary>Whether a moderator must give a reason to override it.</summary>
    internal bool NeedsReason => Severity == FindingSeverity.Ask;

    /// <summary>
    /// Returns a message to the writer: why it matters and what would help. It accuses nobody and never repeats the text.
    /// </summary>
    /// <param name="language">The writer's language, or a section's wording in it.</param>
    public string MessageIn(Wording language)
    {
        var catalogue = Catalogue.For(language);
        if (Rule == ScreeningRule.Language)
        {
            return MessageAboutLanguages(catalogue);
        }

        var key = $"finding.{Rule}";

        // Placeholders have one message for cards and letters.
        var letterKey = $"appeal.{key}";
        return catalogue.Text(
            catalogue.Has(key) ? key : catalogue.Has(letterKey) ? letterKey : "finding.other",
            ("detail", FormatDetail(catalogue.Locale) ?? "–"));
    }

    // The names of some forms of a language are the same, so there may be one name for several tags.
    private string MessageAboutLanguages(Catalogue catalogue)
    {
        var names = (Detail ?? "–").Split(' ')
            .Select(tag => LanguageTag.TryParse(tag, out var language) ? LanguageNames.Find(language, catalogue.Language) : tag)
            .Distinct().ToArray();
        return catalogue.Text(
            names.Length == 1 ? "finding.language.one" : "finding.language.several",
            ("languages", catalogue.Locale.Alternatives(names)));
    }

    // Findings are stored with the detail in its wire format. A message shows it in the format of its language.
    private string? FormatDetail(Locale locale) =>
        Rule == ScreeningRule.Closed && PartialDate.TryParse(Detail, out var date) ? locale.Date(date.Last)
        : Rule == ScreeningRule.Kind && ActionKind.TryParse(Detail, out var kind) ? kind.NameIn(locale.Language).Text
        : Rule == ScreeningRule.TooLong && long.TryParse(Detail, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            ? locale.Number(most)
        : Detail;
}
