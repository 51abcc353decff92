using Microsoft.AspNetCore.Components;

namespace WriteForRights.Components;

/// <summary>
/// A case: the person, the story, the demands, the changes since, and the sources. It says so if a fact is withheld.
/// </summary>
public sealed partial class CaseDetail
{
    /// <summary>The case; nothing is shown without one.</summary>
    [Parameter, EditorRequired]
    public Case? Case { get; set; }

    /// <summary>The counts of the case.</summary>
    [Parameter]
    public Counts? Counts { get; set; }

    /// <summary>The milestones of the count. The round numbers by default.</summary>
    [Parameter]
    public Milestones? Goals { get; set; }

    /// <inheritdoc cref="CountHeading.Live"/>
    [Parameter]
    public string? Live { get; set; }

    /// <inheritdoc cref="CountHeading.Stream"/>
    [Parameter]
    public string? Stream { get; set; }

    /// <summary>The parts to show. All by default.</summary>
    [Parameter]
    public CaseParts Show { get; set; } = CaseParts.All;

    /// <summary>The date for which the charges, sentences and place are shown; the date of the case's own record by default.</summary>
    [Parameter]
    public PartialDate? Date { get; set; }

    /// <summary>The level of the name's heading, from 1 to 6. 1 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 1;

    /// <summary>The picture of the case. It is decoration: the name is beside it.</summary>
    [Parameter]
    public RenderFragment<Case>? Picture { get; set; }

    /// <summary>The ways to take part, such as links to a letter and a signature.</summary>
    [Parameter]
    public RenderFragment<Case>? Actions { get; set; }

    private CaseState State => Case!.StateAt(Date ?? Case.AsOf);

    private bool Shows(CaseParts part) => Show.HasFlag(part);

    private string InWords(Sentence sentence) => sentence.Term is { } term
        ? $"{sentence.Kind.NameIn(Words.Wording).Text}: {Words.Locale.Duration(term)}" : sentence.Kind.NameIn(Words.Wording).Text;

    private string DateOf(Source source) => source.Published is { } published ? $", {Words.Locale.Date(published)}" : string.Empty;

    private LocalizedString ShowFact(Fact<LocalizedText> fact) => fact.Match(
        text => text.In(ReaderLanguage), reason => WithheldText.ForText(reason, Words.Wording));
}
