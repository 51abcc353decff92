using CsCheck;

namespace WriteForRights.Server.Tests;

/// <summary>
/// Whatever is appended, reported, corrected and voided, in whatever order and in whatever batches, a store counts as the counter of the domain does: in all
/// four numbers, in every split, of the campaign and of each case.
/// </summary>
public abstract class LedgerModelTests
{
    private static readonly CaseId[] Cases = [Campaign2022.Dorgelesse, Campaign2022.Aleksandra];

    private static readonly Supporter?[] People =
        [null, .. "abc".Select(letter => new Supporter { Email = EmailAddress.Parse($"{letter}@example.org") })];

    private static readonly Gen<ActionRecord> Action =
        from @case in AnyOf(Cases)
        from kind in AnyOf(ActionKind.Letter, ActionKind.Card, ActionKind.Signature, ActionKind.Signature)
        from quantity in Gen.Int[1, 3]
        from person in AnyOf(People)
        from section in AnyOf<SectionId?>(null, SectionId.Parse("uk"))
        from country in AnyOf<CountryCode?>(null, CountryCode.Parse("GB"), CountryCode.Parse("FR"))
        from days in Gen.Int[0, 2]
        from ticks in Gen.Int[0, 2]
        select ActionRecord.Appeal(Campaign2022.Id, @case, kind) with
        {
            Quantity = quantity,
            Supporter = person,
            Section = section,
            Country = country,
            TakenAt = Campaign2022.HumanRightsDay.AddDays(days).AddTicks(ticks),
        };

    private static readonly Gen<Report> AnyReport =
        from like in Action
        from quantity in Gen.Int[1, 500]
        from asOf in AnyOf("2022", "2022-12", "2022-12-11", "2023-01-02")
        select Campaign2022.Report() with
        {
            Id = ReportId.New(),
            Case = like.Case,
            Kind = like.Kind,
            Quantity = quantity,
            Section = like.Section,
            Country = like.Country,
            AsOf = PartialDate.Parse(asOf),
        };

    /// <summary>
    /// What is done, and to which: 0 to 2 append an action, 3 one with another text and 4 one with another quantity under its id, 5 and 6 void it; 7 to 9 append a report in one of
    /// three revisions, each with a case, a kind and a date of its own; 10 another under its id and revision, 11 voids it.
    /// </summary>
    private static readonly Gen<(int Index, int What)[]> Steps = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11]).Array[1, 60];

    private protected abstract IActionLedger Open();

    private protected abstract void Close();

    /// <summary>The number of series of steps that are tried.</summary>
    private protected virtual int Iterations => 60;

    /// <summary>Indicates whether calls that run at the same time take effect in the order in which they were made.</summary>
    private protected virtual bool KeepsOrder => true;

    /// <summary>Waits until everything that was appended is in the counts.</summary>
    private protected virtual Task SettleAsync(IActionLedger ledger) => Task.CompletedTask;

    private protected virtual Task VerifyAsync(IActionLedger ledger) => Task.CompletedTask;

    private protected static async Task AssertVerifiedAsync(IActionLedger ledger)
    {
        var found = await ledger.Maintenance.VerifyAsync(_ => { }, TestContext.Current.CancellationToken);
        Assert.Empty(found.Differences);
        Assert.Equal(0, found.PeopleDifferences);
    }

    [Fact]
    public async Task A_store_counts_as_the_domain_does() => await Gen.Select(Action.Array[12], AnyReport.Array[9], Steps, Gen.Int[1, 6]).SampleAsync(
        async (actions, reports, steps, together) =>
        {
            var oracle = new CountLedger(Campaign2022.Pack, TimeProvider.System);
            var campaign = new RunningCampaign(Campaign2022.Pack, TimeProvider.System);
            await using (var ledger = Open())
            {
                foreach (var batch in steps.Chunk(KeepsOrder ? together : 1))
                {
                    // Not waited for one by one: they come to be written together, in this order.
                    var done = batch.Select(step => step.What < 7
                        ? Do(ledger, oracle, campaign, actions[step.Index], step.What)
                        : Do(ledger, oracle, campaign, Revision(reports, step.Index, step.What), step.What)).ToArray();
                    var answers = await Task.WhenAll(done.Select(one => one.Answer));
                    Assert.Equal(done.Select(one => one.Expected), answers.Select(answer => answer.Outcome));
                    await SettleAsync(ledger);
                    await AssertCountsAsync(oracle, ledger);
                }

                await VerifyAsync(ledger);
            }

            Close();
        },
        iter: Iterations,
        threads: 1);

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    /// <summary>One of three revisions of one of three reports.</summary>
    private static Report Revision(Report[] reports, int index, int what)
    {
        var (number, revision) = (index % 3, what <= 9 ? what - 7 : index / 4);
        return reports[(number * 3) + revision] with { Id = reports[number * 3].Id, Revision = revision + 1 };
    }

    private static (Task<LedgerAnswer> Answer, LedgerOutcome Expected) Do(
        IActionLedger ledger, CountLedger oracle, RunningCampaign campaign, ActionRecord action, int what)
    {
        var token = TestContext.Current.CancellationToken;
        var told = what switch
        {
            3 => action with { Text = new ActionText { Body = "Another text." } },
            4 => action with { Quantity = action.Quantity + 1 },
            _ => action,
        };
        return what <= 4
            ? (ledger.AppendAsync(campaign.Complete(told), token).AsTask(), Outcome(oracle.Record(told, PersonOf(told))))
            : (VoidAsync(ledger, LedgerVoid.Action, action.Id.ToGuid()), OutcomeOfVoid(oracle.Void(action.Id)));
    }

    private static (Task<LedgerAnswer> Answer, LedgerOutcome Expected) Do(
        IActionLedger ledger, CountLedger oracle, RunningCampaign campaign, Report report, int what)
    {
        var token = TestContext.Current.CancellationToken;
        var told = what == 10 ? report with { Quantity = report.Quantity + 1 } : report;
        return what <= 10
            ? (ledger.AppendAsync(campaign.Complete(told), token).AsTask(), Outcome(oracle.Record(told)))
            : (VoidAsync(ledger, LedgerVoid.Report, report.Id.ToGuid()), OutcomeOfVoid(oracle.Void(report.Id)));
    }

    private static Task<LedgerAnswer> VoidAsync(IActionLedger ledger, string subject, Guid id) => ledger.VoidAsync(
        new LedgerVoid(subject, id, new VoidRecord { Reason = VoidReason.Test }, Campaign2022.HumanRightsDay),
        TestContext.Current.CancellationToken).AsTask();

    private static LedgerOutcome OutcomeOfVoid(CountOutcome outcome) =>
        outcome == CountOutcome.Voided ? LedgerOutcome.Recorded : LedgerOutcome.Repeated;

    private static string? PersonOf(ActionRecord action) => action.Supporter?.Email?.Reveal();

    private static LedgerOutcome Outcome(CountOutcome outcome) => outcome switch
    {
        CountOutcome.Counted => LedgerOutcome.Recorded,
        CountOutcome.Repeated => LedgerOutcome.Repeated,
        CountOutcome.Conflicting => LedgerOutcome.Conflicting,
        CountOutcome.Corrected => LedgerOutcome.Corrected,
        CountOutcome.Outdated => LedgerOutcome.Outdated,
        _ => LedgerOutcome.Voided,
    };

    private static async Task AssertCountsAsync(CountLedger oracle, IActionLedger ledger)
    {
        await AssertCountsAsync(oracle.Count(), ledger, null);
        foreach (var @case in Cases)
        {
            await AssertCountsAsync(oracle.Count(@case), ledger, @case);
        }
    }

    private static async Task AssertCountsAsync(Counts expected, IActionLedger ledger, CaseId? @case)
    {
        var counts = await ledger.CountAsync(Campaign2022.Id, @case, [.. CountDimension.Known], TestContext.Current.CancellationToken);
        Assert.Equal(new Tally(expected.Actions, expected.Messages, expected.Signatures!.Value, expected.People!.Value), counts.Total);
        Assert.InRange(counts.Entered.Signatures + counts.Rest.Signatures, long.MinValue, counts.Total.Signatures);
        Assert.InRange(counts.Entered.People + counts.Rest.People, long.MinValue, counts.Total.People);
        foreach (var measure in CountMeasure.Known)
        {
            var splits = counts.Split(measure);
            Assert.All(CountDimension.Known, dimension => Assert.Equal(expected.Split(measure, dimension), splits[dimension]));
        }
    }
}
