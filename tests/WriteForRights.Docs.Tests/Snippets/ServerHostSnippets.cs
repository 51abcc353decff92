using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using WriteForRights.Server;
using WriteForRights.Server.PostgreSql;

namespace WriteForRights.Docs.Tests.Snippets;

#pragma warning disable xUnit1051 // A reader of the example copies it without the test framework's token.

public sealed class ServerHostSnippets
{
    [Fact]
    public async Task A_program_that_is_a_campaign_server()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddCampaignServer(options =>
            (options.Storage, options.Packs) = ("Data Source=:memory:", Path.GetDirectoryName(SourceTree.SamplePack)!));

        #region server-readiness
        builder.Services.AddHealthChecks().AddCampaignLedger();
        #endregion

        #region server-connections
        builder.WebHost.LimitConnectionsToOpenFiles();
        #endregion

        await using var app = builder.Build();

        #region server-health
        app.MapHealthChecks("/health", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
        #endregion

        // An address without its scheme is what somebody mistypes.
        Assert.Equal(CampaignServerStartException.ExitCode, await RunAsync(app));
    }

    [Fact]
    public void An_app_that_keeps_its_ledger_in_postgresql_says_in_one_line_that_it_cannot_be_reached()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions());
        builder.Configuration["WriteForRights:Storage"] = "Host=127.0.0.1;Port=1;Database=campaign;Username=w4r";
        builder.Configuration["WriteForRights:Packs"] = Path.GetDirectoryName(SourceTree.SamplePack)!;

        #region add-postgresql
        builder.Services.AddCampaignServer(builder.Configuration.GetSection(CampaignServerOptions.SectionName));
        builder.Services.AddPostgreSqlLedger();
        #endregion

        var app = builder.Build();
        var failure = CampaignServerStartException.From(Assert.ThrowsAny<Exception>(() => app.MapCampaignServer()));
        Assert.Equal(ProblemCodes.StorageUnopenable, failure!.Code);
    }

    [Fact]
    public async Task An_app_whose_own_pages_accept_access_keys()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions());
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddAuthorization();
        builder.Services.AddCampaignServer(options =>
            (options.Storage, options.Packs) = ("Data Source=:memory:", Path.GetDirectoryName(SourceTree.SamplePack)!));
        static string ShowDesk() => "desk";

        #region server-sign-in
        builder.Services.AddAuthentication("cookies").AddCookie("cookies").AddWriteForRightsKeys();
        #endregion

        await using var app = builder.Build();

        #region server-policy
        app.MapGet("/desk", ShowDesk).RequireAuthorization(AccessClaims.PolicyFor(AccessScope.Moderate));
        #endregion

        app.MapCampaignServer();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true };
        using var http = new HttpClient(handler);
        using var response = await http.GetAsync(new Uri(new Uri(app.Urls.First()), "/desk"), TestContext.Current.CancellationToken);

        // The app's own sign-in answers, as before.
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
    }

    private static async Task<int> RunAsync(WebApplication app)
    {
        #region server-failure
        try
        {
            app.MapCampaignServer();
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (CampaignServerStartException.From(e) is { } failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return CampaignServerStartException.ExitCode;
        }
        #endregion
    }
}
