namespace WriteForRights;

/// <summary>A way by which solidarity messages reach the person.</summary>
public sealed record SolidarityRoute
{
    /// <summary>Whether messages go straight to the person, to the family, or to somebody who passes them on.</summary>
    public required SolidarityRouteKind Kind { get; init; }

    /// <summary>Who passes messages on, for <see cref="SolidarityRouteKind.CareOf"/>.</summary>
    public string? CareOf { get; init; }

    /// <summary>Where to send them.</summary>
    public required PostalAddress Address { get; init; }

    /// <summary>Where the address was published.</summary>
    public required SourceId Source { get; init; }
}
