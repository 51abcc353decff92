using System.Security.Claims;

namespace WriteForRights.Server;

/// <summary>The claims by which a user of the host gets scopes, and by which an access key becomes a user.</summary>
public static class AccessClaims
{
    /// <summary>The type of the claim with a scope, or with several, separated by spaces: <c>w4r:scope</c>.</summary>
    public const string Scope = "w4r:scope";

    /// <summary>The type of the claim with the only section for which its holder writes: <c>w4r:section</c>.</summary>
    public const string Section = "w4r:section";

    /// <summary>The type of the claim with the id of the access key: <c>w4r:key</c>.</summary>
    public const string Key = "w4r:key";

    /// <summary>Returns the name of the authorization policy that requires a scope, such as <c>w4r:report</c>.</summary>
    /// <param name="scope">The scope.</param>
    public static string PolicyFor(AccessScope scope) => "w4r:" + scope;

    internal static IEnumerable<AccessScope> ScopesOf(ClaimsPrincipal user) =>
        from claim in SignedInClaims(user, Scope)
        from word in claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where AccessScope.TryParse(word, out var scope) && scope.IsKnown
        select AccessScope.Parse(word);

    /// <summary>Gets the only section of a user; <c>null</c> for all sections.</summary>
    /// <returns>Whether the claims say it clearly.</returns>
    internal static bool TryReadSection(ClaimsPrincipal user, out SectionId? section)
    {
        section = null;
        var texts = SignedInClaims(user, Section).Select(claim => claim.Value).Distinct().ToList();
        if (texts.Count == 0)
        {
            return true;
        }

        var isClear = SectionId.TryParse(texts[0], out var id) && texts.Count == 1;
        section = id;
        return isClear;
    }

    private static IEnumerable<Claim> SignedInClaims(ClaimsPrincipal user, string type) =>
        user.Identities.Where(identity => identity.IsAuthenticated).SelectMany(identity => identity.FindAll(type));
}
