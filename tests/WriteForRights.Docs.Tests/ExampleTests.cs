using System.Xml.Linq;
using WriteForRights.AspNetCore;
using WriteForRights.Client;
using WriteForRights.Outbox;
using WriteForRights.Server;
using WriteForRights.Testing;

namespace WriteForRights.Docs.Tests;

/// <summary>Tests that the examples in the XML docs are code that is compiled and run here, and that every entry point has one.</summary>
public sealed class ExampleTests
{
    private const int LongestExample = 12;

    /// <summary>The types with which a user begins.</summary>
    private static readonly Type[] EntryPoints =
    [
        typeof(CampaignPack), typeof(CampaignPackReport), typeof(ActionRecord), typeof(ActionRecordValidator), typeof(ReportValidator),
        typeof(Appeal), typeof(AppealRequest), typeof(AppealEdit), typeof(LetterDocument), typeof(MailtoLink), typeof(WebmailLink),
        typeof(SmsMessage), typeof(SocialPost), typeof(SolidarityDraft), typeof(SolidarityScreening), typeof(ScreenedMessage),
        typeof(ApprovedMessage), typeof(CountHeadline), typeof(CountLedger), typeof(Locale), typeof(LanguageTag), typeof(Supporter),
        typeof(SupporterValidator), typeof(SupporterFingerprint), typeof(EmailAddress), typeof(WriteForRightsJson),
        typeof(WebhookVerifier),
        typeof(WriteForRightsClient), typeof(WriteForRightsServiceCollectionExtensions), typeof(RetryHandler),
        typeof(ActionOutbox), typeof(WriteForRightsOutboxServiceCollectionExtensions),
        typeof(CampaignServerServiceCollectionExtensions), typeof(CampaignServerEndpointRouteBuilderExtensions),
        typeof(FormField<>), typeof(FormFields), typeof(JsonProblemsEndpointConventionBuilderExtensions),
        typeof(ProblemModelStateExtensions), typeof(ProblemResults), typeof(WriteForRightsFormsServiceCollectionExtensions),
        typeof(WriteForRightsJsonServiceCollectionExtensions),
        typeof(MockCampaignServer), typeof(MockJournal), typeof(MockLedger), typeof(Fault), typeof(TestData),
    ];

    private static readonly XElement[] Members =
        [.. EntryPoints.Select(type => type.Assembly).Distinct()
            .Select(assembly => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"), LoadOptions.PreserveWhitespace))
            .SelectMany(document => document.Descendants("member"))];

    public static TheoryData<string> Examples =>
        [.. Members.Where(member => member.Elements("example").Any()).Select(NameOf)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_a_region_of_a_test(string name)
    {
        foreach (var example in Members.Where(member => NameOf(member) == name).Elements("example"))
        {
            var code = SnippetRegions.Normalise(example.Element("code")?.Value ?? string.Empty);
            Assert.True(
                SnippetRegions.ByName.Values.Contains(code),
                $"The example of {name} equals no #region in {SnippetRegions.Folder}, so nothing compiles it:\n{code}");
            Assert.True(code.Split('\n').Length <= LongestExample, $"The example of {name} has more than {LongestExample} lines.");
        }
    }

    [Fact]
    public void Every_entry_point_has_an_example()
    {
        var shown = Examples.Select(row => row.Data).ToHashSet();
        Assert.Empty(EntryPoints.Where(type => !shown.Contains($"T:{type.FullName}")).Select(type => type.Name));
    }

    private static string NameOf(XElement member) => member.Attribute("name")!.Value;
}
