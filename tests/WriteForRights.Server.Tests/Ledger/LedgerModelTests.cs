using CsCheck;
using Microsoft.Data.Sqlite;

namespace WriteForRights.Server.Tests;

/// <summary>
/// Whatever is appended and voided, in whatever order and in whatever batches, a store counts as the counter of the domain does: in all
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

    /// <summary>What is done to one of the actions: 0 to 3 appends it, 4 appends another under its id, 5 and 6 void it.</summary>
    private static readonly Gen<(int Action, int What)[]> Steps = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 6]).Array[1, 40];

    private protected abstract IActionLedger Open();

    private protected abstract void Close();

    [Fact]
    public async Task A_store_counts_as_the_domain_does() => await Gen.Select(Action.Array[12], Steps, Gen.Int[1, 6]).SampleAsync(
        async (actions, steps, together) =>
        {
            var oracle = new CountLedger(Campaign2022.Pack, TimeProvider.System);
            var campaign = new RunningCampaign(Campaign2022.Pack, TimeProvider.System);
            await using (var ledger = Open())
            {
                foreach (var batch in steps.Chunk(together))
                {
                    // Not waited for one by one: they come to be written together, in this order.
                    var answers = batch.Select(step => DoAsync(ledger, campaign, actions[step.Action], step.What)).ToArray();
                    var expected = batch.Select(step => Tell(oracle, actions[step.Action], step.What)).ToArray();
                    Assert.Equal(expected, (await Task.WhenAll(answers)).Select(answer => answer.Outcome));
                    await AssertCountsAsync(oracle, ledger);
                }
            }

            Close();
        },
        iter: 40,
        threads: 1);

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static ActionRecord Other(ActionRecord action) => action with { Quantity = action.Quantity + 1 };

    private static Task<LedgerAnswer> DoAsync(IActionLedger ledger, RunningCampaign campaign, ActionRecord action, int what)
    {
        var token = TestContext.Current.CancellationToken;
        return what switch
        {
            <= 3 => ledger.AppendAsync(campaign.Complete(action), token).AsTask(),
            4 => ledger.AppendAsync(campaign.Complete(Other(action)), token).AsTask(),
            _ => ledger.VoidAsync(
                new LedgerVoid(LedgerVoid.Action, action.Id.ToGuid(), new VoidRecord { Reason = VoidReason.Test }, Campaign2022.HumanRightsDay),
                token).AsTask(),
        };
    }

    private static LedgerOutcome Tell(CountLedger oracle, ActionRecord action, int what) => what switch
    {
        <= 3 => Outcome(oracle.Record(action, PersonOf(action))),
        4 => Outcome(oracle.Record(Other(action), PersonOf(action))),
        _ => oracle.Void(action.Id) == CountOutcome.Voided ? LedgerOutcome.Recorded : LedgerOutcome.Repeated,
    };

    private static string? PersonOf(ActionRecord action) => action.Supporter?.Email?.Reveal();

    private static LedgerOutcome Outcome(CountOutcome outcome) => outcome switch
    {
        CountOutcome.Counted => LedgerOutcome.Recorded,
        CountOutcome.Repeated => LedgerOutcome.Repeated,
        CountOutcome.Conflicting => LedgerOutcome.Conflicting,
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
        Assert.Equal(new Tally(expected.Actions, expected.Messages, expected.Signatures, expected.People), counts.Total);
        foreach (var measure in CountMeasure.Known)
        {
            var splits = counts.Split(measure);
            Assert.All(CountDimension.Known, dimension => Assert.Equal(expected.Split(measure, dimension), splits[dimension]));
        }
    }
}

public sealed class MemoryLedgerModelTests : LedgerModelTests
{
    private protected override IActionLedger Open() => new MemoryLedger();

    private protected override void Close()
    {
    }
}

public sealed class SqliteLedgerModelTests : LedgerModelTests, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ledger-model-");

    public void Dispose() => _folder.Delete(recursive: true);

    private protected override IActionLedger Open() => SqliteLedger.Open($"Data Source={Path.Combine(_folder.FullName, "campaign.db")}");

    private protected override void Close()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in _folder.GetFiles())
        {
            file.Delete();
        }
    }
}
