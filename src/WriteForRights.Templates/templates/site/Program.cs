// A partner site: people read about a case, write a letter or a card, sign, and see that it counts.
using My_Site;
using My_Site.Looks;
using WriteForRights;
using WriteForRights.AspNetCore;
using WriteForRights.Client;

var builder = WebApplication.CreateBuilder(args);
var campaign = builder.Configuration.GetSection("Campaign");
builder.Services.AddWriteForRights(builder.Configuration.GetSection("WriteForRights"));
builder.Services.AddWriteForRightsPages(options =>
{
    options.Campaign = CampaignId.Parse(campaign["Id"] ?? string.Empty);
    options.Flow = new FlowOptions
    {
        Section = campaign["Section"] is { Length: > 0 } section ? SectionId.Parse(section) : null,
        Source = campaign["Source"],
#if (rehearses)
        // Letters are dated in the time of the rehearsed campaign. Only appsettings.Development.json sets it.
        Clock = campaign.GetValue<DateTimeOffset?>("Rehearsal") is { } day ? new RehearsalClock(day) : TimeProvider.System,
#endif
    };
});

var app = builder.Build();
app.UseStaticFiles();
app.MapWriteForRightsPages("/", options =>
{
    options.Layout = typeof(SiteLayout);
    options.Stylesheets = ["/site.css"];
});
app.Run();
