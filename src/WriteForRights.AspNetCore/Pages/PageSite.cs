using WriteForRights.Client;

namespace WriteForRights.AspNetCore;

/// <summary>The pages below one prefix: their options, their client and their copy of the campaign.</summary>
internal sealed class PageSite
{
    // Numbers are not worth a long wait: a page without them is better than no page.
    private static readonly CallOptions ForCounts = new() { Timeout = TimeSpan.FromSeconds(3), MaxAttempts = 1 };

    internal PageSite(WriteForRightsPagesOptions options, WriteForRightsClient client, TimeProvider clock)
    {
        options.Check();
        (Options, Client) = (options, client);
        Copy = new CampaignCopy(client, options.Campaign, clock);
    }

    internal WriteForRightsPagesOptions Options { get; }

    internal WriteForRightsClient Client { get; }

    internal CampaignCopy Copy { get; }

    /// <summary>Whether other sites show these pages in frames.</summary>
    internal bool IsEmbed => FrameAncestors is not null;

    /// <summary>The sites that may frame the pages, as a content security policy lists them; <c>null</c> for none.</summary>
    internal string? FrameAncestors { get; init; }

    /// <summary>Returns the cases of the section, or all.</summary>
    internal IReadOnlyList<Case> CasesOf(CampaignPack pack) =>
        Options.Flow.Section is { } id && pack.TryGetSection(id, out var section)
            ? [.. pack.Cases.Where(@case => section.Cases.Contains(@case.Id))]
            : pack.Cases;

    /// <summary>Returns the counts of a case, or of the campaign without one; <c>null</c> while the server cannot be reached.</summary>
    internal async Task<Counts?> FindCountsAsync(
        CaseId? @case, CancellationToken cancellationToken, ValueList<CountDimension> by = default)
    {
        var client = Client.With(ForCounts);
        try
        {
            return @case is { } id
                ? await client.GetCaseCountsAsync(Options.Campaign, id, by, cancellationToken).ConfigureAwait(false)
                : await client.GetCampaignCountsAsync(Options.Campaign, by, cancellationToken).ConfigureAwait(false);
        }
        catch (WriteForRightsException)
        {
            return null;
        }
    }
}
