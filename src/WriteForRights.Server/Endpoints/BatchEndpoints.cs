using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace WriteForRights.Server;

/// <summary>Records many actions per request.</summary>
internal sealed partial class BatchEndpoints(
    ActionIntake actions,
    ReportIntake reports,
    ActionVoidIntake actionVoids,
    ReportVoidIntake reportVoids,
    BatchMemory memory,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    CampaignServerOptions options,
    RequestLimits limits,
    LedgerFailureLog failures,
    ILogger<BatchEndpoints> logger)
{
    /// <summary>Newline-delimited JSON (NDJSON): one value per line.</summary>
    internal const string MediaType = "application/x-ndjson";

    private readonly BatchSettings _settings = new(memory, clock, options.MaxBodyBytes, lifetime.ApplicationStopping)
    {
        Limits = limits,
    };

    internal Task PostAsync(HttpContext context) => PostAsync(context, actions);

    internal Task PostReportsAsync(HttpContext context) => PostAsync(context, reports);

    internal Task PostActionVoidsAsync(HttpContext context) => PostAsync(context, actionVoids);

    internal Task PostReportVoidsAsync(HttpContext context) => PostAsync(context, reportVoids);

    private async Task PostAsync<TId, TReceipt, TResult>(HttpContext context, Intake<TId, TReceipt, TResult> intake)
        where TId : struct
        where TReceipt : class
        where TResult : BatchResult<TId, TReceipt>
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase))
        {
            await ProblemResponse.WriteAsync(
                context,
                StatusCodes.Status415UnsupportedMediaType,
                ProblemCodes.ContentTypeUnsupported,
                default,
                ("type", MediaType)).ConfigureAwait(false);
            return;
        }

        LiftLimits(context.Features);
        var response = context.Response;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = RequestLanguage.Of(context.Request).ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        var run = new BatchRun<TId, TReceipt, TResult>(context, intake, _settings);
        var isWhole = await run.RunAsync().ConfigureAwait(false);
        if (run.Failure is LedgerUnavailableException failure)
        {
            failures.Add(failure, context.TraceIdentifier);
        }
        else if (run.Failure is not null)
        {
            LogFailure(logger, run.Failure, context.TraceIdentifier);
        }

        if (!isWhole)
        {
            // A response that ends normally would claim that all lines were processed.
            context.Abort();
        }
    }

    /// <summary>
    /// Lifts the limits on the whole batch: only its lines are bounded. A client may pause while it produces lines, and need not read
    /// results before it has sent them all. The batch itself ends after a long silence, or if its results are not read.
    /// </summary>
    private static void LiftLimits(IFeatureCollection features)
    {
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        if (features.Get<IHttpMinRequestBodyDataRateFeature>() is { } sending)
        {
            sending.MinDataRate = null;
        }

        if (features.Get<IHttpMinResponseDataRateFeature>() is { } reading)
        {
            reading.MinDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromMinutes(5));
        }
    }

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "Lines of the batch {RequestId} could not be stored.")]
    private static partial void LogFailure(ILogger logger, Exception cause, string requestId);
}
