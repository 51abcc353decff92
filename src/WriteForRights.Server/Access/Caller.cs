using System.Security.Cryptography;

namespace WriteForRights.Server;

/// <summary>The sender of a request: its permissions, and how they are limited.</summary>
internal sealed class Caller
{
    /// <summary>A caller without a key who may only read.</summary>
    internal static readonly Caller Reader = new(default);

    /// <summary>A caller without a key, where everybody may submit.</summary>
    internal static readonly Caller Anonymous = new([AccessScope.Submit]);

    /// <summary>The caller with the administrator's key of the settings.</summary>
    internal static readonly Caller Administrator = new([AccessScope.Admin]) { IsKnown = true };

    private static readonly int Seed = RandomNumberGenerator.GetInt32(int.MaxValue);

    private readonly ValueList<AccessScope> _scopes;
    private readonly bool _isAdmin;

    internal Caller(ValueList<AccessScope> scopes)
    {
        _scopes = scopes;
        _isAdmin = scopes.Contains(AccessScope.Admin);
    }

    internal ValueList<AccessScope> Scopes => _scopes;

    /// <summary>The only section for which it may write; <c>null</c> for all.</summary>
    internal SectionId? Section { get; init; }

    /// <summary>
    /// The key; <c>null</c> for the administrator's key of the settings, a sign-in of the host, and a caller without a key.
    /// </summary>
    internal AccessKey? Key
    {
        get;
        init
        {
            field = value;
            Number = value is null ? 0 : NumberOf(value.Id.ToString());
        }
    }

    /// <summary>The number that the limits know its key by; 0 for the administrator's key of the settings.</summary>
    internal ulong Number { get; private init; }

    /// <summary>
    /// Indicates whether the host has signed the caller in, for example with a cookie, which browsers send by themselves.
    /// </summary>
    internal bool IsSignedIn { get; init; }

    /// <summary>Indicates whether the caller has a key or has signed in.</summary>
    internal bool IsKnown { get; init; }

    /// <summary>
    /// Whether it is limited by its address and by campaign: it has no key, or one that everybody can read in a page.
    /// </summary>
    internal bool IsPublic => !IsKnown || Key is { Origins.Count: > 0 };

    /// <summary>Returns the number that the limits know a name by.</summary>
    internal static ulong NumberOf(string name) => unchecked(
        ((ulong)(uint)HashCode.Combine(name, Seed) << 32) | (uint)HashCode.Combine(Seed, name, 1));

    internal bool Has(AccessScope scope) => _isAdmin || _scopes.Contains(scope);
}
