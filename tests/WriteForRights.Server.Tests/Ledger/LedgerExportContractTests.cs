namespace WriteForRights.Server.Tests;

/// <summary>The contract of every store, as exports read it.</summary>
public abstract class LedgerExportContractTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2023, 1, 6, 12, 0, 0, TimeSpan.Zero);
    private static readonly ExportFilter All = new(Campaign2022.Id);

    private readonly RunningCampaign _campaign = new(Campaign2022.Pack, TimeProvider.System);
    private IActionLedger? _ledger;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IActionLedger Ledger => _ledger!;

    public ValueTask InitializeAsync()
    {
        _ledger = Open();
        return ValueTask.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _ledger!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_empty_ledger_ends_where_it_begins()
    {
        Assert.Equal((0, 0), await Ledger.Export.ReadEndAsync(Token));
        var page = await Ledger.Export.ReadActionsAsync(All, 0, 0, Token);
        Assert.Empty(page.Rows);
        Assert.Equal(0, page.Position);
    }

    [Fact]
    public async Task Actions_have_what_was_stored_and_the_time_of_their_void()
    {
        var entry = _campaign.Complete(Campaign2022.Letter() with
        {
            TakenAt = Campaign2022.HumanRightsDay.AddTicks(5),
            Quantity = 2,
            Targets = [TargetId.Parse("president")],
            Section = SectionId.Parse("uk"),
            Country = CountryCode.Parse("GB"),
            Language = LanguageTag.Parse("en-GB"),
            Source = "partner.example",
            Supporter = new Supporter { Name = "A. Example", Email = EmailAddress.Parse("a@example.org") },
        });
        await Ledger.AppendAsync(entry, Token);
        await Ledger.AppendAsync(_campaign.Complete(Campaign2022.Letter()), Token);
        await Ledger.VoidAsync(
            new LedgerVoid(LedgerVoid.Action, entry.Submitted.Id.ToGuid(), new VoidRecord { Reason = VoidReason.Withdrawn }, Noon), Token);

        var rows = await ReadAllAsync();

        var action = entry.Completed;
        Assert.Equal(
            new ActionRow
            {
                Id = action.Id,
                Campaign = action.Campaign,
                Case = action.Case,
                Purpose = action.Purpose,
                Kind = action.Kind,
                Quantity = 2,
                Messages = 2,
                Targets = action.Targets,
                TakenAt = action.TakenAt!.Value,
                Day = PartialDate.Parse(entry.Counted.Day!),
                Section = action.Section,
                Country = action.Country,
                Language = action.Language,
                Source = action.Source,
                RecordedAt = entry.RecordedAt,
                VoidedAt = Noon,
                Cursor = string.Empty,
            },
            rows[0].Row);
        Assert.Null(rows[1].Row.VoidedAt);
    }

    [Fact]
    public async Task Revisions_have_the_time_of_the_next_one_and_of_the_void_of_their_report()
    {
        var report = Campaign2022.Report();
        foreach (var revision in (int[])[1, 3, 7])
        {
            await Ledger.AppendAsync(_campaign.Complete(report with { Revision = revision }) with { RecordedAt = Noon.AddHours(revision) }, Token);
        }

        await Ledger.VoidAsync(
            new LedgerVoid(LedgerVoid.Report, report.Id.ToGuid(), new VoidRecord { Reason = VoidReason.Duplicate }, Noon.AddDays(1)), Token);

        var page = await Ledger.Export.ReadReportsAsync(All, 0, (await Ledger.Export.ReadEndAsync(Token)).Report, Token);

        Assert.Equal(
            [(1, Noon.AddHours(3)), (3, Noon.AddHours(7)), (7, (DateTimeOffset?)null)],
            page.Rows.Select(row => (row.Row.Revision, row.Row.ReplacedAt)));
        Assert.All(page.Rows, row => Assert.Equal(Noon.AddDays(1), row.Row.VoidedAt));
    }

    [Fact]
    public async Task Nothing_is_missed_and_nothing_read_twice_while_many_append()
    {
        const int Count = 6_000;
        var appending = Parallel.ForEachAsync(
            Enumerable.Range(0, Count),
            new ParallelOptions { MaxDegreeOfParallelism = 100, CancellationToken = Token },
            async (_, token) => await Ledger.AppendAsync(_campaign.Complete(Campaign2022.Letter()), token));
        var (read, position) = (new List<(long Position, ActionId Id)>(), 0L);
        for (var isLast = false; ;)
        {
            var end = (await Ledger.Export.ReadEndAsync(Token)).Action;
            while (position < end)
            {
                var page = await Ledger.Export.ReadActionsAsync(All, position, end, Token);
                Assert.InRange(page.Position, position + 1, end);
                Assert.InRange(page.Rows.Count, 0, ExportPage<ActionRow>.MaxRows);
                read.AddRange(page.Rows.Select(row => (row.Position, row.Row.Id)));
                position = page.Position;
            }

            if (isLast)
            {
                break;
            }

            isLast = appending.IsCompleted;
            await Task.Yield();
        }

        await appending;
        Assert.Equal(Count, read.Select(row => row.Id).Distinct().Count());
        Assert.Equal(Count, read.Count);
        Assert.Equal(read.Select(row => row.Position).Order(), read.Select(row => row.Position));
        Assert.Equal((await Ledger.ReadAsync(Token)).Select(stored => stored.Action.Id).ToHashSet(), read.Select(row => row.Id).ToHashSet());
    }

    private protected abstract IActionLedger Open();

    private async Task<IReadOnlyList<(long Position, ActionRow Row)>> ReadAllAsync() =>
        (await Ledger.Export.ReadActionsAsync(All, 0, (await Ledger.Export.ReadEndAsync(Token)).Action, Token)).Rows;
}
