using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using WriteForRights.Server;

namespace CampaignServer;

/// <summary>Exports metrics and traces to a collector, by OTLP. The environment variables of OpenTelemetry configure it.</summary>
internal static class Telemetry
{
    internal static void Export(WebApplicationBuilder builder) => builder.Services.AddOpenTelemetry()
        .WithMetrics(metrics => metrics
            .AddMeter(CampaignServerTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"))
        .WithTracing(traces => traces.AddSource(CampaignServerTelemetry.Name).AddAspNetCoreInstrumentation())
        .UseOtlpExporter();
}
