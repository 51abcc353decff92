using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using WriteForRights.Server;
using WriteForRights.Server.PostgreSql;

namespace WriteForRights.Cli;

/// <summary>Runs a campaign server until it is stopped. Its settings are those of <c>samples/CampaignServer</c>.</summary>
internal sealed class ServeCommand : ToolCommand<ServeSettings>
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    protected override async Task<ExitCode> RunAsync(ServeSettings settings, Output output, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = Directory.GetCurrentDirectory() });
        Configure(builder, settings);
        await using var app = builder.Build();
        app.MapCampaignServer();
        app.MapCampaignServerOpenApi();
        app.MapHealthChecks("/health", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/ready");
        await app.StartAsync(cancellationToken);
        foreach (var url in app.Urls)
        {
            // In English, for programs that wait for it.
            Console.WriteLine($"Listening on {url}");
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Ok;
    }

    private static void Configure(WebApplicationBuilder builder, ServeSettings settings)
    {
        if (ConnectionText.HasPassword(settings.Storage))
        {
            throw ToolException.Usage("password-visible", "--storage");
        }

        // The environment and appsettings.json are there already; options come last.
        var options = builder.Configuration.GetSection(CampaignServerOptions.SectionName);
        Set(nameof(CampaignServerOptions.Packs), settings.Packs);
        Set(nameof(CampaignServerOptions.Storage), settings.Storage);
        Set(nameof(CampaignServerOptions.PersonalKeys), settings.PersonalKeys);
        Set(nameof(CampaignServerOptions.Backups), settings.Backups);
        Set(nameof(CampaignServerOptions.Rehearsal), settings.Rehearsal ? bool.TrueString : null);
        Set(nameof(CampaignServerOptions.Clock), settings.Clock?.ToString("O", CultureInfo.InvariantCulture));
        Set(nameof(CampaignServerOptions.AdminKey), settings.AdminKeyFile is { } file ? AdminKey(file) : null);
        if (settings.Urls is { } urls || string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(settings.Urls ?? DefaultUrl);
        }

        builder.Services.AddCampaignServer(options);
        builder.Services.AddPostgreSqlLedger();
        builder.Services.AddHealthChecks().AddCampaignLedger();
        builder.WebHost.LimitConnectionsToOpenFiles();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(4));

        // Only the addresses are a result of the command.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.Connections", LogLevel.Error);

        // A start that failed is printed by the program, in the reader's language and without a stack trace.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is LogLevel.Warning or LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                options[name] = value;
            }
        }
    }

    /// <summary>Returns the key in a file. If there is no file yet, creates it with a new key that only its owner may read.</summary>
    private static string AdminKey(string file)
    {
        if (!File.Exists(file))
        {
            WholeFile.Write(file, RandomNumberGenerator.GetHexString(64, lowercase: true) + "\n", isSecret: true);
        }

        return File.ReadAllText(file).Trim();
    }
}
