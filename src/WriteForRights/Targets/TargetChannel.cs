namespace WriteForRights;

/// <summary>A way to reach a target.</summary>
public sealed record TargetChannel
{
    /// <summary>Whether it is post, email, telephone, fax or a social network.</summary>
    public required ChannelKind Kind { get; init; }

    /// <summary>The postal address, for <see cref="ChannelKind.Post"/> only.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>The email address, telephone number or handle, for every other kind.</summary>
    public string? Value { get; init; }
}
