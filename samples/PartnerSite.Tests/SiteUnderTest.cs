using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WriteForRights.AspNetCore;
using WriteForRights.Testing;

namespace PartnerSite.Tests;

/// <summary>The unchanged site, except for its campaign server, its clock and its log.</summary>
internal sealed class SiteUnderTest(MockCampaignServer server, SiteLog log) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("WriteForRights:BaseAddress", server.BaseAddress.ToString())
        .ConfigureTestServices(services => services
            .UseMockCampaignServer(server)
            .PostConfigure<WriteForRightsPagesOptions>(options => options.Flow = options.Flow with { Clock = server.Clock }))
        .ConfigureLogging(logging => logging.AddProvider(log).AddFilter<SiteLog>(null, LogLevel.Trace));
}
