using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.Server.Tests;

/// <summary>Code without nullable annotations meets the mistake where it makes it: at the call, with the name of the parameter.</summary>
public sealed class ArgumentTests
{
    private static readonly IConfiguration Configuration = new ConfigurationBuilder().Build();

    public static TheoryData<string, Action> Calls => new()
    {
        { "services", () => default(IServiceCollection)!.AddCampaignServer(options => options.Packs = "packs") },
        { "configure", () => new ServiceCollection().AddCampaignServer(default(Action<CampaignServerOptions>)!) },
        { "services", () => default(IServiceCollection)!.AddCampaignServer(Configuration) },
        { "configuration", () => new ServiceCollection().AddCampaignServer(default(IConfiguration)!) },
        { "endpoints", () => default(IEndpointRouteBuilder)!.MapCampaignServer() },
    };

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public void A_null_argument_is_refused_at_the_call(string parameter, Action call) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(call).ParamName);
}
