using WriteForRights.Server.Tests;

namespace WriteForRights.Server.PostgreSql.Tests;

/// <summary>Several nodes on one database count as one.</summary>
public sealed class NodeTests
{
    private readonly RunningCampaign _campaign = new(Campaign2022.Pack, TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task The_same_actions_sent_to_every_node_at_once_count_once(int number)
    {
        await using var nodes = new Nodes(number);
        var entries = Enumerable.Range(0, 300).Select(index => _campaign.Complete(index % 3 == 0
            ? Campaign2022.Letter()
            : Campaign2022.Signature($"{index % 50}. Example", $"{index % 50}@example.org"))).ToList();

        var answers = await Task.WhenAll(entries.SelectMany(entry => nodes.All.Select(node => node.AppendAsync(entry, Token).AsTask())));

        Assert.Equal(entries.Count, answers.Count(answer => answer.Outcome == LedgerOutcome.Recorded));
        Assert.Equal(entries.Count * (number - 1), answers.Count(answer => answer.Outcome == LedgerOutcome.Repeated));
        var counts = await nodes.CountAsync();
        Assert.Equal((300L, 300L), (counts.Total.Actions, counts.Total.Messages));
        Assert.Equal(entries.Select(entry => entry.Completed.Supporter?.Email).OfType<EmailAddress>().Distinct().Count(), counts.Total.People);
        Assert.Equal(counts.Total.People, counts.Total.Signatures);
        await nodes.AssertVerifiedAsync();
    }

    [Fact]
    public async Task An_action_and_its_void_on_two_nodes_at_once_never_both_count()
    {
        await using var nodes = new Nodes(2);
        var entries = Enumerable.Range(0, 200).Select(_ => _campaign.Complete(Campaign2022.Letter())).ToList();

        var done = await Task.WhenAll(entries.Select(async entry =>
        {
            var append = nodes.All[0].AppendAsync(entry, Token).AsTask();
            var gone = nodes.All[1].VoidAsync(
                new LedgerVoid(LedgerVoid.Action, entry.Submitted.Id.ToGuid(), new VoidRecord { Reason = VoidReason.Test }, entry.RecordedAt),
                Token).AsTask();
            return (Append: await append, Void: await gone);
        }));

        Assert.All(done, each => Assert.Equal(LedgerOutcome.Recorded, each.Void.Outcome));
        Assert.All(done, each => Assert.True(each.Append.Outcome is LedgerOutcome.Recorded or LedgerOutcome.Voided));
        Assert.Equal(default, (await nodes.CountAsync()).Total);
        await nodes.AssertVerifiedAsync();
    }

    [Fact]
    public async Task Of_reports_that_correct_each_other_on_two_nodes_at_once_the_last_revision_counts()
    {
        await using var nodes = new Nodes(2);
        var report = Campaign2022.Report();

        await Task.WhenAll(Enumerable.Range(1, 12).Select(revision => nodes.All[revision % 2].AppendAsync(
            _campaign.Complete(report with { Revision = revision, Quantity = revision * 10 }), Token).AsTask()));

        Assert.Equal(120, (await nodes.CountAsync()).Total.Actions);
        await nodes.AssertVerifiedAsync();
    }

    [Fact]
    public async Task A_database_can_be_set_up_by_many_nodes_that_start_at_once()
    {
        var storage = PostgreSqlCluster.Shared.NewDatabase();
        var ledgers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => PostgreSqlLedger.Open(storage), Token)));

        var entry = _campaign.Complete(Campaign2022.Signature("A. Example", "a@example.org"));
        var answers = new List<LedgerAnswer>();
        foreach (var ledger in ledgers)
        {
            answers.Add(await ledger.AppendAsync(entry, Token));
            await ledger.DisposeAsync();
        }

        // They have the same key, or each would take it for another action.
        Assert.Equal(LedgerOutcome.Recorded, answers[0].Outcome);
        Assert.All(answers.Skip(1), answer => Assert.Equal(LedgerOutcome.Repeated, answer.Outcome));
    }

    [Fact]
    public async Task The_counts_follow_within_a_second_on_every_node()
    {
        await using var nodes = new Nodes(3);
        await nodes.All[0].AppendAsync(_campaign.Complete(Campaign2022.Letter()), Token);

        // Nobody asks for the fold here: some node does it by itself. The limit of the test is the only clock.
        while ((await nodes.All[2].CountAsync(Campaign2022.Id, null, [], Token)).Total.Actions == 0)
        {
            await Task.Yield();
        }

        Assert.InRange(nodes.All.Max(node => node.FoldLag), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_row_that_cannot_be_folded_is_reported_and_the_fold_goes_on_when_it_is_gone()
    {
        await using var nodes = new Nodes(1);
        var failed = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);
        nodes.All[0].FoldFailed = failure => failed.TrySetResult(failure);
        PostgreSqlCluster.Execute(
            nodes.Storage,
            """
            INSERT INTO action (id, campaign, digest, case_id, purpose, kind, quantity, messages, targets, taken_at, taken_ticks, day, recorded_at)
            VALUES ('\x01', 'Not A Campaign', '', 'x', 'appeal', 'letter', 1, 1, '', 0, 0, '2022-12-10', 0);
            INSERT INTO unfolded (campaign, subject, id, revision, is_removal) VALUES ('Not A Campaign', 'action', '\x01', 0, 0);
            """);
        Assert.IsType<FormatException>(await failed.Task.WaitAsync(Token));

        PostgreSqlCluster.Execute(nodes.Storage, "DELETE FROM unfolded");
        await nodes.All[0].AppendAsync(_campaign.Complete(Campaign2022.Letter()), Token);
        while ((await nodes.All[0].CountAsync(Campaign2022.Id, null, [], Token)).Total.Actions == 0)
        {
            await Task.Yield();
        }
    }

    [Fact]
    public async Task A_node_whose_clock_is_wrong_changes_no_count()
    {
        await using var nodes = new Nodes(2);
        foreach (var (minutes, index) in new[] { (-5, 0), (5, 1), (0, 0) })
        {
            var letter = Campaign2022.Letter();
            var entry = _campaign.Complete(letter);
            await nodes.All[index].AppendAsync(entry with { RecordedAt = entry.RecordedAt.AddMinutes(minutes) }, Token);
            Assert.Equal(
                LedgerOutcome.Repeated, (await nodes.All[1 - index].AppendAsync(_campaign.Complete(letter), Token)).Outcome);
        }

        Assert.Equal(3, (await nodes.CountAsync()).Total.Actions);
        await nodes.AssertVerifiedAsync();
    }
}
