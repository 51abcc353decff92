using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>
/// Finds out who sends a request: by an access key, by the administrator's key of the settings, by the sign-in of the host, or nobody that
/// is known.
/// </summary>
internal sealed class Callers(
    AdminKey adminKey,
    KeyRing ring,
    OwnMachine machine,
    WrongKeys wrongKeys,
    CrossOriginAccess crossOrigin,
    CampaignServerOptions options,
    TimeProvider clock)
{
    internal const string Scheme = "Bearer";

    /// <summary>
    /// Returns whether the caller of a request has a scope. A caller without a key has none, except to submit where everybody may.
    /// </summary>
    internal static bool Has(HttpContext context, AccessScope scope) => Of(context).Has(scope);

    /// <summary>The caller of a request that has passed <see cref="AccessFilter"/>.</summary>
    internal static Caller Of(HttpContext context) => context.Features.Get<Caller>() ?? Caller.Reader;

    /// <summary>Returns the key in a request; empty if there is none.</summary>
    internal static ReadOnlySpan<char> TokenIn(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString().AsSpan();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && header.Length > Scheme.Length
            && header[Scheme.Length] == ' '
            ? header[Scheme.Length..].Trim()
            : default;
    }

    /// <summary>
    /// Returns the caller of a request, or the reason why it is refused. A wrong key is refused even by a call that needs none, so that
    /// nobody takes an answer for that of a key.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="scope">The scope that the call needs; <c>null</c> if it needs none.</param>
    /// <exception cref="LedgerUnavailableException">The keys cannot be read.</exception>
    internal ValueTask<Identity> IdentifyAsync(HttpContext context, AccessScope? scope)
    {
        var token = TokenIn(context.Request);
        if (token.IsEmpty)
        {
            return CheckAsync(context, SignedIn(context) ?? Unknown(context), scope, null);
        }

        if (token.StartsWith(KeyText.Prefix, StringComparison.Ordinal))
        {
            return IdentifyByKeyAsync(context, scope);
        }

        // A host whose own sign-in uses the same header has checked it already.
        if (SignedIn(context) is { } user)
        {
            return CheckAsync(context, user, scope, null);
        }

        if (wrongKeys.MustWait(context, out var left))
        {
            return new(Wait(left));
        }

        return adminKey.Is(token) ? CheckAsync(context, Caller.Administrator, scope, null) : RefuseWrongAsync(context, scope);
    }

    /// <summary>Returns the caller with an access key, for the authentication scheme; <c>null</c> if the request has none.</summary>
    internal async ValueTask<Identity?> IdentifyAsync(HttpContext context)
    {
        var token = TokenIn(context.Request);
        return token.StartsWith(KeyText.Prefix, StringComparison.Ordinal) ? await IdentifyByKeyAsync(context, null).ConfigureAwait(false)
            : !token.IsEmpty && !wrongKeys.MustWait(context, out _) && adminKey.Is(token) ? new Identity(Caller.Administrator)
            : null;
    }

    private static Identity Wait(Allowance left) =>
        new(null, StatusCodes.Status429TooManyRequests, ProblemCodes.RateLimited, left.RetryAfter);

    private async ValueTask<Identity> IdentifyByKeyAsync(HttpContext context, AccessScope? scope)
    {
        var keys = await ring.GetAsync(context.RequestAborted).ConfigureAwait(false);
        var token = TokenIn(context.Request);
        var caller = keys.Find(token, clock.GetUtcNow(), out var isActive);
        if (caller is not null)
        {
            return isActive
                ? await CheckAsync(context, caller, scope, keys).ConfigureAwait(false)
                : new Identity(null, StatusCodes.Status401Unauthorized, ProblemCodes.AccessKeyExpired);
        }

        if (wrongKeys.MustWait(context, out var left))
        {
            return Wait(left);
        }

        return adminKey.Is(token)
            ? await CheckAsync(context, Caller.Administrator, scope, keys).ConfigureAwait(false)
            : await RefuseWrongAsync(context, scope).ConfigureAwait(false);
    }

    private async ValueTask<Identity> RefuseWrongAsync(HttpContext context, AccessScope? scope)
    {
        wrongKeys.Add(context);
        return scope is { } needed && !Unknown(context).Has(needed) && await IsForNobodyAsync(context).ConfigureAwait(false)
            ? new(null, StatusCodes.Status403Forbidden, ProblemCodes.AccessDenied)
            : new(null, StatusCodes.Status401Unauthorized, ProblemCodes.AccessKeyUnknown);
    }

    private ValueTask<Identity> CheckAsync(HttpContext context, Caller caller, AccessScope? scope, KeyRing.Snapshot? keys)
    {
        if (scope is not { } needed)
        {
            return new(new Identity(caller));
        }

        if (!caller.Has(needed))
        {
            return caller.IsKnown
                ? new(new Identity(null, StatusCodes.Status403Forbidden, ProblemCodes.AccessScopeMissing))
                : RefuseUnknownAsync(context, keys);
        }

        return new(crossOrigin.MayUse(context.Request, caller)
            ? new Identity(caller)
            : new Identity(null, StatusCodes.Status403Forbidden, ProblemCodes.AccessOriginDenied));
    }

    private async ValueTask<Identity> RefuseUnknownAsync(HttpContext context, KeyRing.Snapshot? keys) =>
        await IsForNobodyAsync(context, keys).ConfigureAwait(false)
            ? new(null, StatusCodes.Status403Forbidden, ProblemCodes.AccessDenied)
            : new(null, StatusCodes.Status401Unauthorized, ProblemCodes.AccessKeyMissing);

    /// <summary>Returns whether no key and no sign-in could allow a call that needs a scope.</summary>
    private async ValueTask<bool> IsForNobodyAsync(HttpContext context, KeyRing.Snapshot? keys = null) =>
        !adminKey.Exists && options.ScopesOf is null
        && !(keys ?? await ring.GetAsync(context.RequestAborted).ConfigureAwait(false)).HasActive;

    private bool IsOpen(HttpContext context) => options.OpenSubmissions ?? machine.IsOwn(context);

    private Caller Unknown(HttpContext context) => IsOpen(context) ? Caller.Anonymous : Caller.Reader;

    /// <summary>Returns the user whom the host has signed in, or <c>null</c> if it has signed in nobody.</summary>
    private Caller? SignedIn(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated != true)
        {
            return null;
        }

        var scopes = AccessClaims.ScopesOf(context.User).Concat(options.ScopesOf?.Invoke(context.User) ?? []).Distinct().ToValueList();
        return !AccessClaims.TryReadSection(context.User, out var section) || scopes.Count == 0
            ? IsOpen(context) ? Caller.Anonymous : new Caller(default) { IsKnown = true }
            : new Caller(scopes) { IsKnown = true, Section = section, IsSignedIn = true };
    }
}
