using Microsoft.AspNetCore.Components;

namespace WriteForRights.Components;

/// <summary>
/// A form for a letter to somebody in power: people choose, write, send the letter themselves, and say that they have sent it. Then it
/// counts, once. It needs no script.
/// </summary>
public sealed partial class LetterWriter
{
    private const SupporterFields ForLetter = SupporterFields.Name | SupporterFields.Address | SupporterFields.Country;
    private const SupporterFields ForCampaign = SupporterFields.Email | SupporterFields.Phone;

    /// <summary>
    /// The address that answers the posted form with the letter to print. If <c>null</c>, the page itself is printed.
    /// </summary>
    [Parameter]
    public string? PrintHref { get; set; }

    private protected override string DefaultFormName => "w4r-letter";

    private string LetterId => IdOf("text");

    private string StepText => Words.With(
        "step",
        ("number", Words.Locale.Number(Flow!.Steps.Count(step => step < Flow.Step) + 1)),
        ("total", Words.Locale.Number(Flow.Steps.Count)));

    private string DoneKey => Flow!.Kind == ActionKind.Letter || Flow.Kind == ActionKind.Card ? "done.posted"
        : Flow.Kind == ActionKind.PhoneCall ? "done.called" : "done.sent";

    private string[] Shown => Flow!.Step switch
    {
        FlowStep.Choose => [FlowFields.Kind],
        FlowStep.Address =>
        [
            .. Flow.Targets.Count > 1 ? [FlowFields.Target] : (string[])[],
            .. Flow.Templates.Count > 1 ? [FlowFields.Template] : (string[])[],
            .. Flow.Languages.Count > 1 ? [FlowFields.Language] : (string[])[],
        ],
        FlowStep.Write =>
        [
            .. Flow.Subject is null ? (string[])[] : [FlowFields.Subject],
            .. Flow.Body is null ? (string[])[] : [FlowFields.Body],
            .. DetailFields(ForLetter),
        ],
        _ => [FlowFields.Consent, .. DetailFields(ForCampaign)],
    };

    private int Rows => Flow!.Kind == ActionKind.SocialPost || Flow.Kind == ActionKind.Sms ? 5 : 14;

    private IEnumerable<(string Value, LocalizedString Text)> TargetNames =>
        Flow!.Targets.Select(target => (target.Id.ToString(), NameOf(target)));

    private IEnumerable<(string Value, LocalizedString Text)> TemplateNames => Flow!.Templates.Select((template, index) => (
        template.Id.ToString(),
        new LocalizedString(Words.Language, Words.With("text-number", "number", Words.Locale.Number(index + 1)))));

    private IEnumerable<(string Value, string Text)> LanguageNames =>
        Flow!.Languages.Select(language => (language.ToString(), Words.NameOf(language)));

    private string? TargetReads =>
        Flow!.Target?.Language is { } language ? Words.With("target-reads", "language", Words.NameOf(language)) : null;

    private protected override LetterFlow Begin() => LetterFlow.Begin(Campaign!, Case!, FlowOptions);

    private protected override IReadOnlyList<TextFinding>? FindIn(PersonalText text) =>
        TextFinding.Of(Flow!.Apply(Flow.Input with { Body = text }, FlowStep.Write).Findings);

    private protected override LetterFlow Read(IEnumerable<KeyValuePair<string, string>> fields) =>
        LetterFlow.Read(Campaign!, Case!, FlowOptions, fields);

    private protected override LetterFlow WithProblems(LetterFlow flow, ValueList<Problem> problems) => flow.WithProblems(problems);

    private protected override LetterFlow NotSent(LetterFlow flow) => flow.Apply(flow.Input, FlowStep.Send);

    private LocalizedString NameOf(Target target) => target.OfficialName is { } name
        ? new(default, name) : target.Office.In(ReaderLanguage);

    private string? ShownIdOf(string path) => Shown.Contains(FieldOf(path)) ? IdOf(FieldOf(path)) : null;
}
