namespace WriteForRights.Benchmarks;

/// <summary>The sample campaign, and an action that is valid in it.</summary>
internal static class Sample
{
    internal static ActionRecord Letter(int number) =>
        ActionRecord.Appeal(CampaignId.Parse("w4r-2022"), CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter) with
        {
            Targets = [TargetId.Parse("president")],
            Quantity = 1,
            TakenAt = new DateTimeOffset(2022, 12, 10, 11, 2, 15, TimeSpan.Zero),
            Section = SectionId.Parse("uk"),
            Country = CountryCode.Parse("GB"),
            Language = LanguageTag.English,
            Source = "partner.example",
            Supporter = new Supporter { Name = "A. Example", Email = EmailAddress.Parse($"a{number}@example.org") },
        };
}
