using System.Security.Cryptography;
using WriteForRights.Server.Tests;

namespace WriteForRights.Server.PostgreSql.Tests;

/// <summary>A ledger that moves from a file to PostgreSQL is the same ledger.</summary>
public sealed class LedgerMoveTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2023, 1, 6, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("move-");
    private readonly RunningCampaign _campaign = new(Campaign2022.Pack, TimeProvider.System);
    private readonly PersonalSeal _seal = new([RandomNumberGenerator.GetBytes(32)]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => $"Data Source={Path.Combine(_folder.FullName, "campaign.db")}";

    [Fact]
    public async Task An_interrupted_move_goes_on_and_nothing_is_lost_or_counted_twice()
    {
        var to = PostgreSqlCluster.Shared.NewDatabase();
        var (entries, report) = (new List<LedgerEntry>(), Campaign2022.Report());
        LedgerCounts before;
        await using (var file = SqliteLedger.Open(File, seal: _seal))
        {
            for (var i = 0; i < 4_500; i++)
            {
                entries.Add(_campaign.Complete(i % 3 == 0
                    ? Campaign2022.Letter()
                    : Campaign2022.Signature($"{i % 2_000}. Example", $"{i % 2_000}@example.org")) with
                { Address = (ulong)(i % 7) });
            }

            await Task.WhenAll(entries.Select(entry => file.AppendAsync(entry, Token).AsTask()));
            await file.AppendAsync(_campaign.Complete(report), Token);
            await file.AppendAsync(_campaign.Complete(report with { Revision = 2, Quantity = 90 }), Token);
            foreach (var gone in entries.Take(20).Select(entry => entry.Submitted.Id.ToGuid()).Append(ActionId.New().ToGuid()))
            {
                await file.VoidAsync(
                    new LedgerVoid(LedgerVoid.Action, gone, new VoidRecord { Reason = VoidReason.Test, By = "moderator 7" }, Noon), Token);
            }

            before = await CountAsync(file);
        }

        // Stopped after every few steps, as often as it takes.
        var stops = 0;
        LedgerVerification? found = null;
        while (found is null)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
            var steps = 0;
            try
            {
                found = await LedgerMove.RunAsync(File, to, false, _seal, _ => StopAfter(3), stop.Token);
            }
            catch (OperationCanceledException)
            {
                stops++;
            }

            void StopAfter(int most)
            {
                if (++steps == most)
                {
                    stop.Cancel();
                }
            }
        }

        Assert.InRange(stops, 3, 100);
        Assert.Empty(found.Differences);
        Assert.Equal((entries.Count - 20 + 1, 0), (found.Rows, found.PeopleDifferences));
        await using var moved = PostgreSqlLedger.Open(to, seal: _seal);
        var after = await CountAsync(moved);
        Assert.Equal((before.Total, before.Entered, before.Rest), (after.Total, after.Entered, after.Rest));
        Assert.All(CountDimension.Known, dimension => Assert.Equal(before.By[dimension].OrderBy(bucket => bucket.Key), after.By[dimension].OrderBy(bucket => bucket.Key)));

        // What was submitted before is recognised, and what was void stays void.
        Assert.Equal(LedgerOutcome.Voided, (await moved.AppendAsync(entries[0], Token)).Outcome);
        Assert.Equal(LedgerOutcome.Repeated, (await moved.AppendAsync(entries[100], Token)).Outcome);
        Assert.Equal(LedgerOutcome.Conflicting, (await moved.AppendAsync(_campaign.Complete(report with { Quantity = 7 }), Token)).Outcome);
        await using (var file = SqliteLedger.Open(File, seal: _seal))
        {
            Assert.Equal(await file.ReadAsync(Token), await moved.ReadAsync(Token));
        }

        // A new action of somebody who is known is not a new person.
        await moved.AppendAsync(_campaign.Complete(Campaign2022.Signature("101. Example", "101@example.org")), Token);
        await moved.FoldAllAsync(Token);
        Assert.Equal(before.Total + new Tally(1, 1, 0, 0), (await CountAsync(moved)).Total);
    }

    [Fact]
    public async Task A_database_with_another_ledger_is_left_as_it_is()
    {
        var to = PostgreSqlCluster.Shared.NewDatabase();
        await PostgreSqlLedger.Open(to, seal: _seal).DisposeAsync();
        await SqliteLedger.Open(File, seal: _seal).DisposeAsync();

        var refused = await Assert.ThrowsAsync<CampaignServerStartException>(
            () => LedgerMove.RunAsync(File, to, false, _seal, _ => { }, Token));
        Assert.Equal("storage-foreign", refused.Code);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static Task<LedgerCounts> CountAsync(IActionLedger ledger) =>
        ledger.CountAsync(Campaign2022.Id, null, [.. CountDimension.Known], Token).AsTask();
}
