using WriteForRights.Client;

namespace WriteForRights.AspNetCore;

/// <summary>
/// The last copy of a campaign and its cases that the server sent. It is asked for again after a minute. While the server is away the old
/// copy serves, so a form that could not be sent is shown again with its case.
/// </summary>
internal sealed class CampaignCopy(WriteForRightsClient client, CampaignId campaign, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1);
    private Copy? _copy;

    /// <summary>
    /// Returns the campaign with its cases, as the server described them at most a minute ago, or when it was last there.
    /// </summary>
    /// <exception cref="WriteForRightsException">The server has never been reached, and is not now.</exception>
    internal async Task<CampaignPack> GetAsync(CancellationToken cancellationToken)
    {
        if (_copy is { } fresh && clock.GetTimestamp() < fresh.Until)
        {
            return fresh.Pack;
        }

        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_copy is { } other && clock.GetTimestamp() < other.Until)
            {
                return other.Pack;
            }

            return await RefreshAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<CampaignPack> RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            var running = await client.GetCampaignAsync(campaign, cancellationToken).ConfigureAwait(false);
            var cases = await client.GetCasesAsync(campaign, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
            return Keep(new CampaignPack(running, cases.ToValueList()), Lifetime);
        }
        catch (WriteForRightsException) when (_copy is not null)
        {
            return Keep(_copy.Pack, PauseAfterFailure);
        }
    }

    private CampaignPack Keep(CampaignPack pack, TimeSpan time)
    {
        _copy = new Copy(pack, clock.GetTimestamp() + (long)(time.TotalSeconds * clock.TimestampFrequency));
        return pack;
    }

    private sealed record Copy(CampaignPack Pack, long Until);
}
