namespace WriteForRights;

/// <summary>A void in a batch: the id of what it voids, with the members of a <see cref="VoidRecord"/>.</summary>
/// <typeparam name="TId">The type of the id.</typeparam>
internal abstract record VoidLine<TId>
    where TId : struct
{
    /// <summary>The id of the action or report.</summary>
    public required TId Id { get; init; }

    /// <inheritdoc cref="VoidRecord.Reason"/>
    public required VoidReason Reason { get; init; }

    /// <inheritdoc cref="VoidRecord.At"/>
    public DateTimeOffset? At { get; init; }

    /// <inheritdoc cref="VoidRecord.By"/>
    public PersonalText? By { get; init; }

    internal VoidRecord ToRecord() => new() { Reason = Reason, At = At, By = By };
}
