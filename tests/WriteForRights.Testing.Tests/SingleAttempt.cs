using WriteForRights.Client;

namespace WriteForRights.Testing.Tests;

/// <summary>Clients that do not make good what goes wrong, so that it can be seen.</summary>
internal static class SingleAttempt
{
    internal static WriteForRightsClient CreateClientOfOneAttempt(this MockCampaignServer server) =>
        server.CreateClient(new WriteForRightsClientOptions { MaxAttempts = 1 });
}
