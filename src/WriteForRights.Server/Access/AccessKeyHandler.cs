using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace WriteForRights.Server;

/// <summary>Authenticates the host's own endpoints by access keys: the key becomes a user with its scopes as claims.</summary>
internal sealed class AccessKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var callers = Context.RequestServices.GetRequiredService<Callers>();
        Identity? identity;
        try
        {
            identity = await callers.IdentifyAsync(Context).ConfigureAwait(false);
        }
        catch (LedgerUnavailableException e)
        {
            return AuthenticateResult.Fail(e);
        }

        if (identity is not { } found)
        {
            return AuthenticateResult.NoResult();
        }

        if (found.Caller is not { } caller)
        {
            return AuthenticateResult.Fail(found.Code!);
        }

        var name = caller.Key?.Id.ToString() ?? "admin";
        var claims = caller.Scopes.Select(scope => new Claim(AccessClaims.Scope, scope.ToString()))
            .Append(new Claim(AccessClaims.Key, name)).Append(new Claim(ClaimTypes.Name, name)).ToList();
        if (caller.Section is { } section)
        {
            claims.Add(new Claim(AccessClaims.Section, section.ToString()));
        }

        return AuthenticateResult.Success(
            new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme.Name)), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Callers.Scheme;
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
