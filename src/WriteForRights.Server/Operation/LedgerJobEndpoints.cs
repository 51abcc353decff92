using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Starts jobs on the ledger, and shows them.</summary>
internal sealed class LedgerJobEndpoints(LedgerJobs jobs)
{
    internal Task VerifyAsync(HttpContext context) => StartAsync(context, LedgerJobKind.Verify);

    internal Task RebuildAsync(HttpContext context) => StartAsync(context, LedgerJobKind.Rebuild);

    internal Task BackupAsync(HttpContext context) => jobs.HasBackups
        ? StartAsync(context, LedgerJobKind.Backup)
        : ProblemResponse.WriteAsync(context, StatusCodes.Status409Conflict, ProblemCodes.BackupsMissing);

    internal Task GetAsync(HttpContext context) =>
        LedgerJobId.TryParse(context.Request.RouteValues["job"] as string, out var id) && jobs.TryGet(id, out var job)
            ? JsonResponse.WriteReceiptAsync(context, StatusCodes.Status200OK, job)
            : ProblemResponse.NotFoundAsync(context);

    private Task StartAsync(HttpContext context, LedgerJobKind kind) => jobs.TryStart(kind) is { } job
        ? JsonResponse.WriteReceiptAsync(context, StatusCodes.Status202Accepted, job)
        : ProblemResponse.WriteAsync(context, StatusCodes.Status409Conflict, ProblemCodes.LedgerJobRunning);
}
