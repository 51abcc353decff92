using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace WriteForRights.Server.Tests;

public sealed class OpenFileLimitTests
{
    [Theory]
    [InlineData("Max open files            420                  20000                files     ", 420L)]
    [InlineData("Max open files            unlimited            unlimited            files     ", null)]
    [InlineData("Max processes             63192                63192                processes ", null)]
    public void The_limit_is_the_soft_one_of_the_table(string line, long? expected) =>
        Assert.Equal(expected, OpenFileLimit.In(["Limit                     Soft Limit           Hard Limit           Units     ", line]));

    [Theory]
    [InlineData(20, 16)]
    [InlineData(420, 164)]
    [InlineData(1_024, 768)]
    [InlineData(20_000, 15_000)]
    public void Files_remain_for_the_program_and_the_database(long files, long connections) =>
        Assert.Equal(connections, OpenFileLimit.ConnectionsWithin(files));

    [Fact]
    public void Only_an_app_that_asks_for_it_gets_a_limit_and_its_own_is_kept()
    {
        Assert.SkipUnless(OpenFileLimit.OfProcess() is not null, "This system tells no limit.");

        Assert.Null(ConnectionsOf(builder => builder.Services.AddCampaignServer(options => options.Packs = "packs")));
        Assert.Equal(
            OpenFileLimit.ConnectionsWithin(OpenFileLimit.OfProcess()!.Value), ConnectionsOf(builder => builder.WebHost.LimitConnectionsToOpenFiles()));
        Assert.Equal(7, ConnectionsOf(builder =>
        {
            builder.WebHost.LimitConnectionsToOpenFiles();
            builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxConcurrentConnections = 7);
        }));
    }

    private static long? ConnectionsOf(Action<WebApplicationBuilder> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        configure(builder);
        using var app = (IDisposable)builder.Build();
        return ((WebApplication)app).Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxConcurrentConnections;
    }
}
