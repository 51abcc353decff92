namespace WriteForRights;

/// <summary>A web address that <see cref="WebAddresses"/> found in a text, with the evidence for it.</summary>
/// <param name="Start">The index of its first UTF-16 code unit in the text as it was written.</param>
/// <param name="Length">The number of its code units.</param>
internal readonly record struct WebAddress(int Start, int Length)
{
    /// <summary>The index after its last code unit.</summary>
    internal int End => Start + Length;

    /// <summary>Whether the address begins with a scheme and two slashes, or with <c>www.</c>, and so is one whatever follows.</summary>
    internal bool HasScheme { get; init; }

    /// <summary>Whether the host is followed by a path (a slash is enough), a query, a fragment or a port.</summary>
    internal bool HasPath { get; init; }

    /// <summary>Whether the address follows an <c>@</c>, as the domain of an email address or a handle does.</summary>
    internal bool FollowsAt { get; init; }

    /// <summary>
    /// The last label of the host in lower case, without look-alikes: <c>org</c>, <c>рф</c>, <c>xn--p1ai</c>. Empty if the address has a
    /// scheme or an IPv4 address.
    /// </summary>
    internal required string Ending { get; init; }

    /// <summary>Whether the host can exist: its ending is a top-level domain, or it is an IPv4 address.</summary>
    internal bool IsKnown { get; init; }

    /// <summary>Whether the ending is capitalised like the first word of a sentence or a name.</summary>
    internal bool IsCapitalised { get; init; }

    /// <summary>The number of letters and digits of the label before the ending: one in <c>x.com</c> and <c>e.g.com</c>.</summary>
    internal int NameLength { get; init; }

    /// <summary>
    /// Whether it is certainly a web address in running text: it has a scheme, or a host that can exist with a path, or an ending that is
    /// not a word after a label of two letters or more. <c>it.Is</c>, <c>e.g.com</c>, <c>3.org</c> and <c>example.love</c> are not.
    /// </summary>
    internal bool IsCertain =>
        HasScheme || (IsKnown && (HasPath || (!IsCapitalised && NameLength > 1 && TopLevelDomains.IsNoWord(Ending))));
}
