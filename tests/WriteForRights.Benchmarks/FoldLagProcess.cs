using System.Diagnostics;
using System.Globalization;
using WriteForRights.Server;
using WriteForRights.Server.PostgreSql;

namespace WriteForRights.Benchmarks;

/// <summary>
/// A movement in one PostgreSQL database: ten campaigns with a hundred cases each, and half of all actions for one hot case. Shows how far
/// the counts are behind at each rate.
/// </summary>
internal static class FoldLagProcess
{
    private const int Campaigns = 10;
    private const int Cases = 100;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    internal static async Task RunAsync(string postgreSql)
    {
        Console.WriteLine($"{Campaigns} campaigns with {Cases} cases each, half of all actions for one case, a supporter for each action");
        await using var ledger = PostgreSqlLedger.Open(StoreProcess.NewDatabase(postgreSql));
        var number = 0;
        foreach (var rate in (int[])[500, 1_000, 2_500, 5_000, 10_000, 20_000])
        {
            var (behind, sent, started) = (TimeSpan.Zero, 0, Stopwatch.GetTimestamp());
            var waiting = new List<Task>();
            while (Stopwatch.GetElapsedTime(started) is var elapsed && elapsed < Time)
            {
                for (; sent < rate * elapsed.TotalSeconds; sent++)
                {
                    waiting.Add(ledger.AppendAsync(Entry(number++)).AsTask());
                }

                behind = ledger.FoldLag > behind ? ledger.FoldLag : behind;
                await Task.Delay(Step, TimeProvider.System);
            }

            await Task.WhenAll(waiting);
            var reached = sent / Stopwatch.GetElapsedTime(started).TotalSeconds;
            await ledger.FoldAllAsync(default);
            behind = ledger.FoldLag > behind ? ledger.FoldLag : behind;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{rate:N0} a second wanted, {reached:N0} reached: the counts were {behind.TotalMilliseconds:N0} ms behind at most"));
        }
    }

    private static LedgerEntry Entry(int number)
    {
        // The hot case is that of the first campaign.
        var (campaign, @case) = number % 2 == 0 ? (0, 0) : (number / 2 % Campaigns, number / 2 / Campaigns % Cases);
        var action = ActionRecord.Appeal(
            CampaignId.Parse(string.Create(CultureInfo.InvariantCulture, $"campaign-{campaign}")),
            CaseId.Parse(string.Create(CultureInfo.InvariantCulture, $"case-{@case}")),
            ActionKind.Letter) with
        {
            Quantity = 1,
            TakenAt = DateTimeOffset.UnixEpoch.AddSeconds(number),
            Country = CountryCode.Parse(number % 3 == 0 ? "FR" : "GB"),
            Supporter = new Supporter
            {
                Email = EmailAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"a{number}@example.org")),
            },
        };
        var counted = new CountEntry
        {
            Campaign = action.Campaign,
            Case = action.Case,
            Actions = 1,
            Messages = 1,
            Kind = action.Kind,
            Purpose = action.Purpose,
            Country = action.Country,
            Section = null,
            Day = "1970-01-01",
            IsReported = false,
        };
        return new LedgerEntry(action, action, counted, DateTimeOffset.UnixEpoch.AddSeconds(number));
    }
}
