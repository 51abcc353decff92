// A partner site: people read about a case, write a letter or a card, sign, and always learn whether it counted.
// Without the address of a campaign server in WriteForRights:BaseAddress, it starts one of its own, which rehearses the campaign of 2022.
using PartnerSite;
using PartnerSite.Looks;
using WriteForRights;
using WriteForRights.AspNetCore;
using WriteForRights.Client;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
var server = builder.Configuration.GetValue<Uri>("WriteForRights:BaseAddress");
await using var local = server is null ? await LocalCampaign.StartAsync() : null;

builder.Services.AddWriteForRights(options => options.BaseAddress = server ?? local!.Address);
builder.Services.AddWriteForRightsPages(options =>
{
    options.Campaign = CampaignId.Parse(builder.Configuration["Campaign"] ?? string.Empty);
    options.Flow = new FlowOptions
    {
        Source = builder.Configuration["Source"],
        Consent = ConsentQuestion.Text,
        Clock = local?.Clock ?? TimeProvider.System,
    };
});

await using var app = builder.Build();
app.UseStaticFiles();
app.MapWriteForRightsPages("/", options =>
{
    options.Layout = typeof(SiteLayout);
    options.Picture = typeof(CasePicture);
    options.Stylesheets = ["/site.css"];
});
app.MapWriteForRightsEmbed("/embed", options => options.FrameAncestors = [.. builder.Configuration.GetSection("Embeds").Get<string[]>() ?? []]);
await app.RunAsync();
