using CampaignServer;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using WriteForRights.Server;
using WriteForRights.Server.PostgreSql;

try
{
    var builder = WebApplication.CreateBuilder(args);
    var settings = builder.Configuration.GetSection(CampaignServerOptions.SectionName);
    if (string.IsNullOrEmpty(builder.Configuration["urls"]))
    {
        builder.WebHost.UseUrls("http://127.0.0.1:5080");
    }

    // If no folder is configured, the server runs the packs that come with it.
    settings[nameof(CampaignServerOptions.Packs)] ??= Path.Combine(AppContext.BaseDirectory, "packs");
    builder.Services.AddCampaignServer(settings);

    // For a Storage such as Host=…;Database=…, which many servers can share.
    builder.Services.AddPostgreSqlLedger();
    builder.Services.AddHealthChecks().AddCampaignLedger();
    builder.WebHost.LimitConnectionsToOpenFiles();

    // Without a collector, nothing of this is loaded.
    if (!string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
    {
        Telemetry.Export(builder);
    }

    // Whoever stops the server, such as Docker, kills it soon afterwards. What is in progress by then is cut off in good time.
    builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(4));

    // A log line for every request says little and fills disks. Warnings and errors are still logged.
    builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

    // Nor does a line for every connection beyond the limit.
    builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.Connections", LogLevel.Error);

    // A start that failed is printed below, in the reader's language and without a stack trace.
    builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is LogLevel.Warning or LogLevel.Error);
    builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

    await using var app = builder.Build();
    app.MapCampaignServer();
    app.MapCampaignServerOpenApi();
    app.MapHealthChecks("/health", new HealthCheckOptions { Predicate = _ => false });
    app.MapHealthChecks("/ready");
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (CampaignServerStartException.From(e) is { } failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return CampaignServerStartException.ExitCode;
}
