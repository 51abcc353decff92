using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Creates, lists, rotates and revokes access keys.</summary>
internal sealed class KeyEndpoints(KeyRing ring, KeyRules rules, CampaignServerOptions options, TimeProvider clock)
{
    /// <summary>
    /// Creates a key under an id that the caller chooses. The same request again changes nothing and shows no secret: a caller who has not
    /// got the first response rotates the key.
    /// </summary>
    internal async Task PutAsync(HttpContext context)
    {
        if (await JsonBody.ReadAsync<AccessKeyRequest>(context, options.MaxBodyBytes, rules.Check).ConfigureAwait(false) is not { } request)
        {
            return;
        }

        if (!AccessKeyId.TryParse(IdIn(context), out var id))
        {
            var problem = Problem.Of("$.id", ProblemCodes.IdMalformed, RequestLanguage.Of(context.Request), ("example", "uk-website"));
            await ProblemResponse.WriteAsync(
                context, StatusCodes.Status422UnprocessableEntity, ProblemCodes.ValidationFailed, [problem]).ConfigureAwait(false);
            return;
        }

        var text = KeyText.New(id);
        StoredKey? found = null;
        var created = new StoredKey(NewKey(id, request), KeyText.Hash(text));
        await ring.ChangeAsync(id, stored => (found = stored) is null ? created : null, context.RequestAborted).ConfigureAwait(false);
        if (found is null)
        {
            await WriteAsync(context, StatusCodes.Status201Created, created.Key, text).ConfigureAwait(false);
        }
        else if (IsOf(request, found.Key))
        {
            await WriteAsync(context, StatusCodes.Status200OK, found.Key, null).ConfigureAwait(false);
        }
        else
        {
            await ProblemResponse.WriteAsync(context, StatusCodes.Status409Conflict, ProblemCodes.KeyConflict).ConfigureAwait(false);
        }
    }

    internal async Task ListAsync(HttpContext context)
    {
        var keys = await ring.GetAsync(context.RequestAborted).ConfigureAwait(false);
        await Paging.WriteAsync(
            context,
            keys.Keys.Select(stored => stored.Key),
            key => key.Id.ToString(),
            page => JsonResponse.WriteReceiptAsync(context, StatusCodes.Status200OK, page)).ConfigureAwait(false);
    }

    /// <summary>
    /// Gives a key another secret, while the one before may stay valid for a time. The version makes it safe to send again: if the response
    /// was lost, the same version replaces the secret that nobody has got, and not the one that is in use.
    /// </summary>
    internal async Task RotateAsync(HttpContext context)
    {
        if (await JsonBody.ReadAsync<AccessKeyRotation>(context, options.MaxBodyBytes, KeyRules.Check).ConfigureAwait(false)
            is not { } rotation)
        {
            return;
        }

        var isId = AccessKeyId.TryParse(IdIn(context), out var id);
        var text = KeyText.New(id);
        var hash = KeyText.Hash(text);
        var now = clock.GetUtcNow();
        StoredKey? found = null, rotated = null;
        if (isId)
        {
            await ring.ChangeAsync(id, stored => rotated = Rotate(found = stored, rotation, hash, now), context.RequestAborted)
                .ConfigureAwait(false);
        }

        await (found is null ? ProblemResponse.NotFoundAsync(context)
            : rotated is null ? ProblemResponse.WriteAsync(context, StatusCodes.Status409Conflict, ProblemCodes.KeyNotRotatable)
            : WriteAsync(context, StatusCodes.Status200OK, rotated.Key, text)).ConfigureAwait(false);
    }

    /// <summary>Revokes a key permanently. It ends at once, with all its secrets.</summary>
    internal async Task RevokeAsync(HttpContext context)
    {
        StoredKey? found = null;
        var now = clock.GetUtcNow().TruncateToMilliseconds();
        if (AccessKeyId.TryParse(IdIn(context), out var id))
        {
            await ring.ChangeAsync(id, stored => (found = Revoke(stored, now)) != stored ? found : null, context.RequestAborted)
                .ConfigureAwait(false);
        }

        await (found is null
            ? ProblemResponse.NotFoundAsync(context)
            : JsonResponse.WriteReceiptAsync(context, StatusCodes.Status200OK, found.Key)).ConfigureAwait(false);
    }

    private static string IdIn(HttpContext context) => context.Request.RouteValues["key"] as string ?? string.Empty;

    private static StoredKey? Revoke(StoredKey? stored, DateTimeOffset now) => stored is { Key.RevokedAt: null }
        ? stored with { Key = stored.Key with { RevokedAt = now, PreviousUntil = null }, PreviousHash = null }
        : stored;

    /// <summary>Returns the rotated key, or <c>null</c> if it cannot be rotated so.</summary>
    private static StoredKey? Rotate(StoredKey? stored, AccessKeyRotation rotation, byte[] hash, DateTimeOffset now)
    {
        if (stored is not { Key: { RevokedAt: null } key })
        {
            return null;
        }

        var isRepeat = rotation.Version == key.Version && key.Version > 1;
        var until = rotation.PreviousUntil > now ? rotation.PreviousUntil : null;
        if (isRepeat)
        {
            return stored with { Hash = hash };
        }

        // While two secrets are valid, a third one would end the one that some apps still use: only a rotation that ends all may do that.
        var hasTwo = key.PreviousUntil > now;
        return rotation.Version != key.Version + 1 || (hasTwo && until is not null)
            ? null
            : new StoredKey(key with { Version = rotation.Version, PreviousUntil = until }, hash, until is null ? null : stored.Hash);
    }

    private static bool IsOf(AccessKeyRequest request, AccessKey key) =>
        request.Scopes.ToHashSet().SetEquals(key.Scopes) && request.Section == key.Section
        && request.Origins.ToHashSet().SetEquals(key.Origins)
        && request.ExpiresAt?.TruncateToMilliseconds() == key.ExpiresAt && request.RequestsPerMinute == key.RequestsPerMinute;

    private static Task WriteAsync(HttpContext context, int status, AccessKey key, string? text) =>
        JsonResponse.WriteReceiptAsync(context, status, new IssuedAccessKey { Description = key, Key = text });

    private AccessKey NewKey(AccessKeyId id, AccessKeyRequest request) => new()
    {
        Id = id,
        Scopes = request.Scopes,
        Section = request.Section,
        Origins = request.Origins,
        ExpiresAt = request.ExpiresAt?.TruncateToMilliseconds(),
        RequestsPerMinute = request.RequestsPerMinute,
        Version = 1,
        CreatedAt = clock.GetUtcNow().TruncateToMilliseconds(),
    };
}
