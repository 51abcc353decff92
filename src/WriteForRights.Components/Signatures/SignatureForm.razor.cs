namespace WriteForRights.Components;

/// <summary>A form for a signature: the demands of the case, and the details of the person who signs. It needs no script.</summary>
public sealed partial class SignatureForm
{
    private const SupporterFields All =
        SupporterFields.Name | SupporterFields.Email | SupporterFields.Phone | SupporterFields.Address | SupporterFields.Country;

    private protected override string DefaultFormName => "w4r-sign";

    private IEnumerable<string> Shown => [.. DetailFields(All), FlowFields.Consent];

    private protected override SignatureFlow Begin() => SignatureFlow.Begin(Campaign!, Case!, FlowOptions);

    private protected override IReadOnlyList<TextFinding>? FindIn(PersonalText text) => null;

    private protected override SignatureFlow Read(IEnumerable<KeyValuePair<string, string>> fields) =>
        SignatureFlow.Read(Campaign!, Case!, FlowOptions, fields);

    private protected override SignatureFlow WithProblems(SignatureFlow flow, ValueList<Problem> problems) => flow.WithProblems(problems);

    private protected override SignatureFlow NotSent(SignatureFlow flow) => flow.WithProblems(default);
}
