namespace WriteForRights;

/// <summary>
/// The time for which a section keeps personal data. It is counted from the end of the section's window; then a server erases the data. The
/// counts stay.
/// </summary>
public sealed record Retention
{
    /// <summary>The maximum number of days: 36,500, a hundred years.</summary>
    public const int MaxDays = 36_500;

    /// <summary>The purpose of the actions; <c>null</c> for all purposes that have no retention of their own.</summary>
    public Purpose? Purpose { get; init; }

    /// <summary>
    /// The number of days for which details and consent of supporters are kept, and the names in reports; from 0 to
    /// <see cref="MaxDays"/>. <c>null</c> for the server's setting.
    /// </summary>
    public int? SupporterDays { get; init; }

    /// <summary>
    /// The number of days for which texts are kept, from 0 to <see cref="MaxDays"/>. <c>null</c> for the server's setting.
    /// </summary>
    public int? TextDays { get; init; }
}
