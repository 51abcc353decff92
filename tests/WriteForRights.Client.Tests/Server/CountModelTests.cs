using System.Globalization;
using CsCheck;

namespace WriteForRights.Client.Tests;

/// <summary>After any submissions, in any order and with any repeats, the counts are those of a plain model.</summary>
public sealed class CountModelTests : ServerTest
{
    private const int Campaigns = 25;

    private static readonly Case[] Cases = [MadePack.Case("one", "first"), MadePack.Case("two", "first", "second", "third")];

    private static readonly Gen<ActionRecord> Action =
        from @case in Gen.OneOf(Cases)
        from kind in Gen.OneOf(ActionKind.Letter, ActionKind.Card, ActionKind.Signature)
        from purpose in Gen.OneOf(kind == ActionKind.Signature ? [Purpose.Appeal] : new[] { Purpose.Appeal, Purpose.Solidarity })
        from targets in Gen.Int[0, purpose == Purpose.Appeal ? @case.Targets.Count : 0]
        from quantity in Gen.Int[1, kind == ActionKind.Signature ? 1 : 4]
        from section in Gen.OneOf<SectionId?>(null, SectionId.Parse("uk"), SectionId.Parse("nz"))
        from country in Gen.OneOf<CountryCode?>(null, CountryCode.Parse("GB"), CountryCode.Parse("NZ"))
        from hour in Gen.Int[24, 1_200]
        from name in Gen.OneOf("A. Example", "B. Example")
        from email in Gen.OneOf(null, "a@example.org", "shared@example.org")
        select ActionRecord.Appeal(default, @case.Id, kind) with
        {
            Purpose = purpose,
            Quantity = quantity,
            Section = section,
            Country = country,
            TakenAt = new DateTimeOffset(2022, 11, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hour),
            Targets = @case.Targets.Take(targets).Select(target => target.Id).ToValueList(),
            Supporter = new Supporter { Name = name, Email = email is null ? null : EmailAddress.Parse(email) },
        };

    private int _next;

    // The generated dates reach into the last days of December.
    public CountModelTests() => Clock.SetUtcNow(new DateTimeOffset(2023, 1, 6, 0, 0, 0, TimeSpan.Zero));

    protected override ValueList<CampaignPack> Packs { get; } = Enumerable.Range(0, Campaigns)
        .Select(number => MadePack.Of(
            Name(number), Cases, MadePack.Section("nz", Cases, "Pacific/Auckland"), MadePack.Section("uk", Cases)))
        .ToValueList();

    [Fact]
    public Task The_counts_are_those_of_the_distinct_actions_whatever_the_order_and_the_repeats() =>
        Gen.Select(Action.Array[0, 40], Gen.Shuffle(Enumerable.Range(0, 80).ToArray())).SampleAsync(
            async (actions, order) =>
            {
                var campaign = CampaignId.Parse(Name(Interlocked.Increment(ref _next) - 1));
                ActionRecord[] submitted = [.. actions.Select(action => action with { Id = ActionId.New(), Campaign = campaign })];

                // Each action is submitted twice, in two orders, several at a time.
                await Parallel.ForEachAsync(
                    order.Select(index => index % 40).Where(index => index < submitted.Length),
                    new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Token },
                    async (index, token) => await Client.SubmitAsync(submitted[index], token));

                await AssertCountsAsync(submitted, campaign, null);
                foreach (var @case in Cases)
                {
                    await AssertCountsAsync([.. submitted.Where(action => action.Case == @case.Id)], campaign, @case.Id);
                }
            },
            iter: Campaigns,
            threads: 1);

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"campaign-{number}");

    private async Task AssertCountsAsync(ActionRecord[] submitted, CampaignId campaign, CaseId? @case)
    {
        var counts = @case is { } id
            ? await Client.GetCaseCountsAsync(campaign, id, CountDimension.Known, Token)
            : await Client.GetCampaignCountsAsync(campaign, CountDimension.Known, Token);

        Assert.Equal(submitted.Sum(action => action.Quantity!.Value), counts.Actions);
        Assert.Equal(submitted.Sum(Messages), counts.Messages);
        Assert.Equal(Signatures(submitted), counts.Signatures);
        Assert.Equal(submitted.Select(Person).OfType<string>().Distinct().Count(), counts.People);
        AssertSplit(counts, submitted, CountDimension.Kind, action => action.Kind.ToString());
        AssertSplit(counts, submitted, CountDimension.Purpose, action => action.Purpose.ToString());
        AssertSplit(counts, submitted, CountDimension.Country, action => action.Country?.ToString());
        AssertSplit(counts, submitted, CountDimension.Section, action => action.Section?.ToString());
        AssertSplit(counts, submitted, CountDimension.Day, Day);
    }

    private static void AssertSplit(
        Counts counts, ActionRecord[] submitted, CountDimension dimension, Func<ActionRecord, string?> bucket)
    {
        var expected = submitted.GroupBy(action => bucket(action) ?? "unspecified")
            .ToDictionary(group => group.Key, group => group.Sum(action => (long)action.Quantity!.Value));
        Assert.Equal(expected, counts.By![dimension]);
    }

    private static long Messages(ActionRecord action) => (long)action.Quantity! * (action.Purpose == Purpose.Solidarity ? 1
        : action.Targets.Count > 0 ? action.Targets.Count
        : Cases.Single(@case => @case.Id == action.Case).Targets.Count);

    private static int Signatures(ActionRecord[] submitted)
    {
        var signatures = submitted.Where(action => action.Kind == ActionKind.Signature).ToList();
        return signatures.Count(action => Person(action) is null)
            + signatures.Where(action => Person(action) is not null).Select(action => (action.Case, Person(action))).Distinct().Count();
    }

    private static string? Person(ActionRecord action) =>
        action.Supporter!.Email is { } email ? $"{email.Reveal()} {action.Supporter.Name?.Reveal()}" : null;

    private static string Day(ActionRecord action)
    {
        var zone = action.Section?.ToString() switch { "uk" => "Europe/London", "nz" => "Pacific/Auckland", _ => "UTC" };
        return TimeZoneInfo.ConvertTimeBySystemTimeZoneId(action.TakenAt!.Value, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
