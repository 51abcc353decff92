namespace WriteForRights;

/// <summary>A web address that <see cref="WebAddresses"/> found in a text, and what speaks for it.</summary>
/// <param name="Start">The first of its UTF-16 code units in the text as it was written.</param>
/// <param name="Length">The number of its code units.</param>
internal readonly record struct WebAddress(int Start, int Length)
{
    /// <summary>The place after its last code unit.</summary>
    internal int End => Start + Length;

    /// <summary>Whether it begins with a scheme and two slashes, or with <c>www.</c>: it is an address, whatever follows.</summary>
    internal bool HasScheme { get; init; }

    /// <summary>Whether something follows the host: a path, were it a slash alone, a query, a fragment or a port.</summary>
    internal bool HasPath { get; init; }

    /// <summary>Whether an <c>@</c> stands right before it: it is the domain of an email address, or a name on a network.</summary>
    internal bool FollowsAt { get; init; }

    /// <summary>
    /// The last label of the host in small letters, unfolded from look-alikes: <c>org</c>, <c>рф</c>, <c>xn--p1ai</c>. Empty where the
    /// address has a scheme, or a number for its host.
    /// </summary>
    internal required string Ending { get; init; }

    /// <summary>Whether the host can exist: its ending is a top-level domain, or it is the four numbers of an IPv4 address.</summary>
    internal bool IsKnown { get; init; }

    /// <summary>
    /// Whether the ending is written as a word that begins a sentence or a name: a capital, and small letters after it.
    /// </summary>
    internal bool IsCapitalised { get; init; }

    /// <summary>How many letters and digits the label before the ending has: one in <c>x.com</c> and <c>e.g.com</c>.</summary>
    internal int NameLength { get; init; }

    /// <summary>
    /// Whether it reads as nothing else in running text: it has a scheme, a path after a host that can exist, or an ending that is no word
    /// after a name of two letters or more. Not so <c>it.Is</c>, <c>e.g.com</c>, <c>3.org</c> and <c>example.love</c>.
    /// </summary>
    internal bool IsCertain =>
        HasScheme || (IsKnown && (HasPath || (!IsCapitalised && NameLength > 1 && TopLevelDomains.IsNoWord(Ending))));
}
