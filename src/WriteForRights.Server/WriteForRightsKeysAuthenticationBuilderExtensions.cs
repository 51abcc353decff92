using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace WriteForRights.Server;

/// <summary>Adds access keys to the sign-in of an app.</summary>
/// <example><code>
/// builder.Services.AddAuthentication("cookies").AddCookie("cookies").AddWriteForRightsKeys();
/// </code></example>
public static class WriteForRightsKeysAuthenticationBuilderExtensions
{
    /// <summary>The name of the authentication scheme: <c>WriteForRightsKeys</c>.</summary>
    public const string Scheme = "WriteForRightsKeys";

    /// <summary>
    /// Adds an authentication scheme for the access keys of the campaign server, and an authorization policy for each scope, for the app's
    /// own endpoints. A policy accepts a key, and a user of the app's default scheme with the claim of the scope. The calls of the campaign
    /// server need neither. The app's default scheme stays what it is.
    /// </summary>
    /// <param name="builder">The app's authentication, after <c>AddCampaignServer</c> was called on its services or before.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">The builder is <c>null</c>.</exception>
    public static AuthenticationBuilder AddWriteForRightsKeys(this AuthenticationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddScheme<AuthenticationSchemeOptions, AccessKeyHandler>(Scheme, null);

        // With a single scheme, the platform takes it for the default. It has to remain so although there is one more now.
        builder.Services.PostConfigure<AuthenticationOptions>(options =>
        {
            var others = options.Schemes.Where(scheme => scheme.Name != Scheme).Take(2).ToList();
            if (others.Count == 1)
            {
                options.DefaultScheme ??= others[0].Name;
            }
        });
        builder.Services.AddAuthorization();
        builder.Services.AddOptions<AuthorizationOptions>().Configure<IOptions<AuthenticationOptions>>((options, authentication) =>
        {
            foreach (var scope in AccessScope.Known)
            {
                options.AddPolicy(AccessClaims.PolicyFor(scope), policy =>
                {
                    policy.AddAuthenticationSchemes(Scheme);
                    if ((authentication.Value.DefaultAuthenticateScheme ?? authentication.Value.DefaultScheme) is { } host)
                    {
                        policy.AddAuthenticationSchemes(host);
                    }

                    policy.RequireAssertion(context =>
                    {
                        var scopes = AccessClaims.ScopesOf(context.User).ToList();
                        return scopes.Contains(scope) || scopes.Contains(AccessScope.Admin);
                    });
                });
            }
        });
        return builder;
    }
}
