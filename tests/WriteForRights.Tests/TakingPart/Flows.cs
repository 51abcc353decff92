using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Tests;

/// <summary>Flows for the cases of 2022, in the middle of the campaign.</summary>
internal static class Flows
{
    internal const string Words = "Please release her.\n\nShe was only at a protest 🌱.";

    internal static FakeTimeProvider Clock { get; } = Campaign2022.ClockAt(Campaign2022.Within);

    internal static ConsentText Consent { get; } = new("2026-11", new LocalizedText(LanguageTag.English, "You may write to me."));

    internal static FlowOptions Options { get; } = new()
    {
        Language = LanguageTag.English,
        Section = SectionId.Parse("uk"),
        Source = "partner.example",
        Consent = Consent,
        Clock = Clock,
    };

    internal static Campaign Campaign => Campaign2022.Pack.Campaign;

    /// <summary>The case whose person can get messages.</summary>
    internal static Case Dorgelesse { get; } = Find("dorgelesse-nguessan");

    /// <summary>The case whose target has an address and a language.</summary>
    internal static Case Luis { get; } = Find("luis-manuel-otero-alcantara");

    internal static Case Find(string id) => Campaign2022.Pack.Cases.Single(@case => @case.Id == CaseId.Parse(id));

    internal static LetterFlow Letter() => LetterFlow.Begin(Campaign, Dorgelesse, Options);

    internal static SignatureFlow Signature() => SignatureFlow.Begin(Campaign, Dorgelesse, Options);

    internal static SolidarityFlow Card() => SolidarityFlow.Begin(Campaign, Dorgelesse, Options);

    /// <summary>Returns a letter in the writer's own words that is ready to send.</summary>
    internal static LetterFlow LetterToSend()
    {
        var flow = Letter();
        flow = flow.Apply(flow.Input with { Kind = ActionKind.Letter, Language = LanguageTag.English }, FlowStep.Write);
        return flow.Apply(flow.Input with { Name = "A. Example", Country = "GB", Body = Words });
    }

    /// <summary>Returns the form of a flow as a browser posts it when a button is pressed.</summary>
    internal static Dictionary<string, string> Posted(this ActionFlow flow, FlowStep? button = null)
    {
        var fields = flow.ToFields().ToDictionary(field => field.Key, field => field.Value.Replace("\n", "\r\n", StringComparison.Ordinal));
        if (button is { } step)
        {
            fields["step"] = FlowFields.NameOf(step);
        }

        return fields;
    }

    internal static LetterFlow Read(IEnumerable<KeyValuePair<string, string>> fields) =>
        LetterFlow.Read(Campaign, Dorgelesse, Options, fields);
}
