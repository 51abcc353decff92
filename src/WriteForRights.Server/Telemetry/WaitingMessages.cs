using System.Diagnostics.Metrics;

namespace WriteForRights.Server;

/// <summary>Measures the messages that wait for a decision, by case, whenever somebody collects metrics.</summary>
internal sealed class WaitingMessages(IActionLedger ledger)
{
    private volatile Measurement<long>[] _last = [];

    /// <summary>Returns the numbers; those of the collection before if the store cannot answer at once.</summary>
    internal IEnumerable<Measurement<long>> Measure()
    {
        _ = CountAsync();
        return _last;
    }

    private async Task CountAsync()
    {
        try
        {
            var counted = await ledger.Messages.CountWaitingAsync().ConfigureAwait(false);
            _last =
            [
                .. counted.Select(of => new Measurement<long>(
                    of.Count, ServerTelemetry.Tag("campaign", of.Campaign.ToString()), ServerTelemetry.Tag("case", of.Case.ToString()))),
            ];
        }
        catch (Exception e) when (e is LedgerUnavailableException or ObjectDisposedException)
        {
            // Requests report it, too; and the host collects metrics to its very end.
            _last = [];
        }
    }
}
