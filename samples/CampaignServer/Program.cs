using WriteForRights.Server;

const int CannotStart = 2;

var builder = WebApplication.CreateBuilder(args);
var settings = builder.Configuration.GetSection(CampaignServerOptions.SectionName);
if (string.IsNullOrEmpty(builder.Configuration["urls"]))
{
    builder.WebHost.UseUrls("http://127.0.0.1:5080");
}

// If no folder is configured, the server runs the packs that come with it.
settings[nameof(CampaignServerOptions.Packs)] ??= Path.Combine(AppContext.BaseDirectory, "packs");
builder.Services.AddCampaignServer(settings);
builder.Services.AddHealthChecks();

// A log line for every request says little and fills disks. Warnings and errors are still logged.
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

await using var app = builder.Build();
try
{
    app.MapCampaignServer();
    app.MapCampaignServerOpenApi();
    app.MapHealthChecks("/health");
    await app.RunAsync();
    return 0;
}
catch (CampaignServerStartException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return CannotStart;
}
catch (IOException e)
{
    // The address is probably in use.
    await Console.Error.WriteLineAsync(e.Message);
    return CannotStart;
}
