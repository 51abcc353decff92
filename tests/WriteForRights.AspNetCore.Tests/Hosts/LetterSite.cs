using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace WriteForRights.AspNetCore.Tests.Hosts;

/// <summary>One site that shows the letter in every way that ASP.NET Core has, with its campaign server in memory.</summary>
internal sealed class LetterSite : IAsyncDisposable
{
    internal const string Case = "dorgelesse-nguessan";

    private readonly WebApplication _app;

    private LetterSite(WebApplication app, MockCampaignServer server) => (_app, Server, Http) = (app, server, app.GetTestClient());

    /// <summary>The paths of the letter: our own pages, and five ways to show the component on a page of the site.</summary>
    internal static TheoryData<string> Hosts => [$"/write/{Case}/letter", "/result", "/razor-pages", "/mvc", "/blazor", "/blazor-form"];

    internal MockCampaignServer Server { get; }

    internal HttpClient Http { get; }

    internal static async Task<LetterSite> StartAsync(Action<WriteForRightsPagesOptions>? configure = null)
    {
        var token = TestContext.Current.CancellationToken;
        var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = MockTransport.InProcess }, token);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        var services = builder.Services;
        services.AddWriteForRights(options =>
        {
            options.BaseAddress = server.BaseAddress;
            options.MaxAttempts = 1;
        });
        services.AddWriteForRightsPages(options =>
        {
            options.Campaign = SamplePack.WriteForRights2022.Campaign.Id;
            options.Flow = new FlowOptions { Clock = server.Clock };
            configure?.Invoke(options);
        });
        services.UseMockCampaignServer(server);
        services.AddSingleton(SamplePack.WriteForRights2022);
        services.AddControllersWithViews().AddApplicationPart(typeof(LetterSite).Assembly);
        services.AddRazorPages();
        var app = builder.Build();
        app.UseRequestLocalization(["en", "de", "ar"]);
        app.UseAntiforgery();
        app.MapControllers();
        app.MapRazorPages();
        app.MapRazorComponents<BlazorApp>();
        app.MapMethods("/result", ["GET", "POST"], () => new RazorComponentResult<LetterDocument>());
        app.MapWriteForRightsPages("/write");
        app.MapWriteForRightsEmbed("/embed", options => options.FrameAncestors = ["https://partner.example"]);
        await app.StartAsync(token);
        return new LetterSite(app, server);
    }

    internal Task<HtmlPage> GetAsync(string path) => HtmlPage.GetAsync(Http, path);

    /// <summary>Goes through the steps of the letter up to the one where the text is written.</summary>
    internal async Task<HtmlPage> OpenTextAsync(string path)
    {
        var page = await GetAsync(path);
        Assert.Equal(200, page.Status);
        for (var step = 0; step < 3 && page.Fields.All(field => field.Key != "body"); step++)
        {
            page = await page.PressAsync();
            Assert.Equal(200, page.Status);
        }

        return page;
    }

    /// <summary>Writes the letter, and goes to the step where the person says that it was sent.</summary>
    internal async Task<HtmlPage> OpenSendingAsync(string path, string text)
    {
        var page = await OpenTextAsync(path);
        page["body"] = text;
        page = await page.PressAsync("send");
        Assert.True(page.Status == 200, page.Html);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await Server.DisposeAsync();
    }
}
