using System.Globalization;

namespace WriteForRights;

/// <summary>Something in a draft that somebody should look at again: what, where, and how much it weighs.</summary>
public sealed record ScreeningFinding
{
    /// <summary>What was looked for.</summary>
    public required ScreeningRule Rule { get; init; }

    /// <summary>How much it weighs.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>The member of the draft that it is about, as a JSON path: mostly <c>$.body</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Where in the text it begins, counted in UTF-16 units from 0; none where it is about the whole.</summary>
    public int? Start { get; init; }

    /// <summary>How many UTF-16 units of the text it covers.</summary>
    public int? Length { get; init; }

    /// <summary>What the message names: the greatest length, the languages, the last date or the kind. Nothing of the text.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether the finding stops the message. A severity that this version does not know counts as a stop.</summary>
    internal bool IsStop => Severity != FindingSeverity.Advice && Severity != FindingSeverity.Ask;

    /// <summary>Whether a moderator who lets it stand says why.</summary>
    internal bool NeedsReason => Severity == FindingSeverity.Ask;

    /// <summary>
    /// What to say to the writer, in the reader's language: why it matters and what would help. It accuses nobody and repeats nothing of
    /// the text.
    /// </summary>
    public string MessageIn(LanguageTag language)
    {
        var catalogue = Catalogue.For(language);
        var key = $"finding.{Rule}";

        // What is left to fill in is the same in a card and in a letter.
        var letterKey = $"appeal.{key}";
        return catalogue.Text(catalogue.Has(key) ? key : catalogue.Has(letterKey) ? letterKey : "finding.other", ("detail", DetailIn(catalogue.Locale) ?? "–"));
    }

    // Findings are kept: what they name stands as on the wire, and is said as readers of each language say it.
    private string? DetailIn(Locale locale) =>
        Rule == ScreeningRule.Closed && PartialDate.TryParse(Detail, out var date) ? locale.Date(date)
        : Rule == ScreeningRule.Kind && ActionKind.TryParse(Detail, out var kind) ? kind.NameIn(locale.Language).Text
        : Rule == ScreeningRule.TooLong && long.TryParse(Detail, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? locale.Number(most)
        : Detail;
}
