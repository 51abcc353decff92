using WriteForRights.Server;

namespace PartnerSite;

/// <summary>
/// A campaign server of the site's own, for a site that has no other yet: in this process and in memory, with the campaign of 2022 on Human
/// Rights Day of that year. It is a rehearsal, so nothing counts for real.
/// </summary>
internal sealed class LocalCampaign : IAsyncDisposable
{
    private static readonly DateTimeOffset HumanRightsDay = new(2022, 12, 10, 9, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;

    private LocalCampaign(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>The time of the campaign: letters are dated by it.</summary>
    public TimeProvider Clock { get; } = new CampaignClock();

    public static async Task<LocalCampaign> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddCampaignServer(options =>
        {
            options.Storage = "Data Source=:memory:";
            options.Packs = Path.Combine(AppContext.BaseDirectory, "packs");
            options.Clock = HumanRightsDay;
            options.Rehearsal = true;
        });
        var app = builder.Build();
        app.MapCampaignServer();
        await app.StartAsync();
        return new LocalCampaign(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Starts on Human Rights Day and runs at normal speed.</summary>
    private sealed class CampaignClock : TimeProvider
    {
        private readonly long _start = System.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => HumanRightsDay + System.GetElapsedTime(_start);
    }
}
