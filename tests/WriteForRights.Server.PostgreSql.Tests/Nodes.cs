using WriteForRights.Server.Tests;

namespace WriteForRights.Server.PostgreSql.Tests;

/// <summary>Some nodes on one new database.</summary>
internal sealed class Nodes : IAsyncDisposable
{
    internal Nodes(int number)
    {
        Storage = PostgreSqlCluster.Shared.NewDatabase();
        All = [.. Enumerable.Range(0, number).Select(_ => PostgreSqlLedger.Open(Storage))];
    }

    internal string Storage { get; }

    internal IReadOnlyList<PostgreSqlLedger> All { get; }

    internal async Task<LedgerCounts> CountAsync()
    {
        await All[0].FoldAllAsync(TestContext.Current.CancellationToken);
        return await All[^1].CountAsync(Campaign2022.Id, null, [.. CountDimension.Known], TestContext.Current.CancellationToken);
    }

    internal async Task AssertVerifiedAsync()
    {
        var found = await All[0].Maintenance.VerifyAsync(_ => { }, TestContext.Current.CancellationToken);
        Assert.Empty(found.Differences);
        Assert.Equal(0, found.PeopleDifferences);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in All)
        {
            await node.DisposeAsync();
        }
    }
}
