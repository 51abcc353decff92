namespace WriteForRights.Components;

/// <summary>
/// A form for a message to the person, or to the family: the policy of the case in words, the text, and the findings in it. Nobody gets the
/// text before it is sent, and the person only after a moderator's decision. It needs no script.
/// </summary>
public sealed partial class SolidarityWriter
{
    private const SupporterFields All =
        SupporterFields.Name | SupporterFields.Email | SupporterFields.Phone | SupporterFields.Address | SupporterFields.Country;

    private protected override string DefaultFormName => "w4r-message";

    private SolidarityPolicy Policy => Flow!.Case.Solidarity;

    /// <summary>The address of the best route, for a card that its writer posts; <c>null</c> if the policy has no known route.</summary>
    private EnvelopeBlock? Envelope =>
        Policy.KnownRoutes.FirstOrDefault()?.EnvelopeFrom(FlowRules.ReadCountry(Flow!.State), ReaderLanguage);

    private string[] Shown => Flow!.Step == FlowStep.Choose
        ? [FlowFields.Kind] : [FlowFields.Language, FlowFields.Body, FlowFields.Consent, .. DetailFields(All)];

    private string? LengthHint =>
        Policy.MaxLength is { } most ? Words.With("policy.length", "number", Words.Locale.Number(most)) : null;

    private string ChosenLanguage => Flow!.Input.Language?.ToString()
        ?? (Policy.Languages.Count > 0 ? Words.Language.FindAmong(Policy.Languages) ?? Policy.Languages[0] : Words.Language).ToString();

    private IEnumerable<(string Value, string Text)> TextLanguages =>
        (Policy.Languages.Count > 0 ? Policy.Languages : MessageLanguages.All)
        .Concat(Flow!.Input.Language is { } chosen ? [chosen] : []).Distinct()
        .Select(language => (language.ToString(), Words.NameOf(language)));

    /// <summary>What the policy forbids, in words. It is closed by default: what it does not allow is not allowed.</summary>
    private IEnumerable<string> Rules
    {
        get
        {
            if (!Policy.AllowsNamingAmnesty)
            {
                yield return Words["policy.amnesty"];
            }

            if (!Policy.AllowsReligiousContent)
            {
                yield return Words["policy.religion"];
            }

            if (!Policy.AllowsPolitics)
            {
                yield return Words["policy.politics"];
            }

            if (!Policy.AllowsSenderFullName)
            {
                yield return Words["policy.name"];
            }

            if (!Policy.AllowsSenderAddress)
            {
                yield return Words["policy.address"];
            }

            if (Policy.Languages.Count > 0)
            {
                yield return Words.With("policy.languages", "languages", Words.Locale.List([.. Policy.Languages.Select(Words.NameOf)]));
            }

            if (Policy.Until is { } until)
            {
                yield return Words.With("policy.until", "date", Words.Locale.Date(until.Last));
            }

            yield return Words["policy.read"];
        }
    }

    private protected override SolidarityFlow Begin() => SolidarityFlow.Begin(Campaign!, Case!, FlowOptions);

    private protected override IReadOnlyList<TextFinding>? FindIn(PersonalText text) =>
        TextFinding.Of(Flow!.Apply(Flow.Input with { Body = text }, FlowStep.Write).Findings, Words.Wording);

    private protected override SolidarityFlow Read(IEnumerable<KeyValuePair<string, string>> fields) =>
        SolidarityFlow.Read(Campaign!, Case!, FlowOptions, fields);

    private protected override SolidarityFlow WithProblems(SolidarityFlow flow, ValueList<Problem> problems) => flow.WithProblems(problems);

    private protected override SolidarityFlow NotSent(SolidarityFlow flow) => flow.WithProblems(default);
}
