using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>
/// The limits of requests per minute: by key; by address, for callers without a key or with one that everybody can read in a page; and by
/// campaign, for the same callers. The own machine has no limit by address.
/// </summary>
internal sealed class RequestLimits(
    ClientAddress addresses, OwnMachine machine, CampaignServerOptions options, TimeProvider clock, ServerTelemetry? telemetry = null)
{
    private const string ByAddress = "address";
    private const string ByKey = "key";

    private readonly Allowances _reads = new(clock, 65_536);
    private readonly Allowances _writes = new(clock, 65_536);
    private readonly Allowances _keys = new(clock, 4_096);
    private readonly Allowances _campaigns = new(clock, 1_024);

    /// <summary>
    /// Takes requests from the allowances of a caller, and writes what is left into the headers of a response to a write.
    /// </summary>
    /// <param name="context">The request. If its response has started, no header is written.</param>
    /// <param name="caller">The caller.</param>
    /// <param name="isWrite">Whether the request writes.</param>
    /// <param name="count">The number of requests; 0 to look whether there is one.</param>
    /// <param name="retryAfter">The number of seconds to wait, if the requests are not allowed.</param>
    internal bool TryTake(HttpContext context, Caller caller, bool isWrite, int count, out int retryAfter)
    {
        retryAfter = 0;
        var isAllowed = true;
        Allowance? least = null;
        var policy = string.Empty;
        if (caller.IsPublic && (isWrite ? options.AddressWritesPerMinute : options.AddressReadsPerMinute) is > 0 and var perAddress
            && addresses.Of(context) is { } address)
        {
            var allowances = isWrite ? _writes : _reads;
            isAllowed = allowances.TryTake(ClientAddress.NumberOf(address), perAddress, count, out var left);
            (least, policy) = (left, ByAddress);
        }

        if (isAllowed && (caller.Key is not null || caller == Caller.Administrator)
            && (caller.Key?.RequestsPerMinute ?? options.KeyRequestsPerMinute) is > 0 and var perKey)
        {
            isAllowed = _keys.TryTake(caller.Number, perKey, count, out var left);
            if (!isAllowed || least is null || left.Remaining < least.Value.Remaining)
            {
                (least, policy) = (left, ByKey);
            }
        }

        if (!isAllowed)
        {
            telemetry?.Limited(policy);
        }

        if (least is { } shown)
        {
            retryAfter = isAllowed ? 0 : shown.RetryAfter;
            if ((isWrite || !isAllowed) && !context.Response.HasStarted)
            {
                Write(context.Response, policy, shown);
            }
        }

        return isAllowed;
    }

    /// <summary>Takes an action from the allowance of its campaign.</summary>
    internal bool TryTake(HttpContext context, Caller caller, CampaignId campaign, out int retryAfter)
    {
        retryAfter = 0;
        if (!caller.IsPublic || options.CampaignActionsPerMinute is not (> 0 and var perMinute) || IsForOwnMachine(context))
        {
            return true;
        }

        var isAllowed = _campaigns.TryTake(Caller.NumberOf(campaign.ToString()), perMinute, 1, out var left);
        retryAfter = isAllowed ? 0 : left.RetryAfter;
        if (!isAllowed)
        {
            telemetry?.Limited("campaign");
        }

        return isAllowed;
    }

    /// <summary>Returns the maximum quantity of an action.</summary>
    internal int MaxQuantity(HttpContext context, Caller caller) =>
        caller.IsKnown || IsForOwnMachine(context) ? int.MaxValue : options.MaxQuantityWithoutKey;

    /// <summary>Returns whether a request comes from the own machine, and nobody has opened the server to others.</summary>
    private bool IsForOwnMachine(HttpContext context) => options.OpenSubmissions is null && machine.IsOwn(context);

    /// <summary>Writes the headers of the IETF's draft "RateLimit header fields for HTTP".</summary>
    private static void Write(HttpResponse response, string policy, Allowance left)
    {
        response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";q={left.PerMinute};w=60");
        response.Headers["RateLimit"] = string.Create(
            CultureInfo.InvariantCulture, $"\"{policy}\";r={left.Remaining};t={(int)Math.Ceiling(left.Whole.TotalSeconds)}");
    }
}
