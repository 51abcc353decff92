using System.Text.Json;

namespace WriteForRights.AspNetCore.Tests;

/// <summary>The campaign of 2022, and a letter with personal data.</summary>
internal static class Samples
{
    internal static CampaignPack Pack { get; } = CampaignPack.Load(SourceTree.SamplePack);

    internal static ActionRecord Letter { get; } =
        ActionRecord.Appeal(Pack.Campaign.Id, CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter) with
        {
            Supporter = new Supporter { Name = "A. Example", Email = EmailAddress.Parse("name@example.org") },
        };

    internal static string LetterJson { get; } = JsonSerializer.Serialize(Letter, WriteForRightsJson.TypeInfo<ActionRecord>());

    internal static string MisspeltJson { get; } = LetterJson.Insert(1, "\"quantty\":5,");

    internal static IReadOnlyList<Type> TextTypes { get; } =
    [
        .. typeof(Campaign).Assembly.GetExportedTypes().Where(
            type => type.IsValueType && type.GetMethod("TryParse", [typeof(string), type.MakeByRefType()]) is not null),
        typeof(PersonalText),
    ];

    /// <summary>A well-formed text of a type.</summary>
    internal static string ExampleOf(Type type) => type switch
    {
        _ when type == typeof(ActionId) || type == typeof(ReportId) || type == typeof(ErasureId) => "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60",
        _ when type == typeof(CountryCode) => "CM",
        _ when type == typeof(EmailAddress) => "name@example.org",
        _ when type == typeof(LanguageTag) => "fr",
        _ when type == typeof(PartialDate) => "2022-12-10",
        _ when type == typeof(PersonalText) => "A. Example",
        _ when type == typeof(SentenceTerm) => "P1Y6M",
        _ => "a-word",
    };

    internal static string TextOf<T>(T value) => value switch
    {
        PersonalText text => text.Reveal(),
        EmailAddress email => email.Reveal(),
        _ => $"{value}",
    };
}
