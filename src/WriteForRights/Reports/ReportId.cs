using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>
/// Names a report for good: a UUID of version 7 (RFC 9562), made where the report is made. A correction keeps the id of what it corrects,
/// which is why it takes its place and does not count beside it.
/// </summary>
/// <remarks>The default value is the nil UUID and names no report.</remarks>
[JsonConverter(typeof(ReportIdConverter))]
public readonly record struct ReportId : IComparable<ReportId>
{
    private readonly Guid _value;

    private ReportId(Guid value) => _value = value;

    /// <summary>
    /// When the id was made, to the millisecond, by the clock of the machine that made it. It has room for times after the year 9999:
    /// those give <see cref="DateTimeOffset.MaxValue"/>.
    /// </summary>
    public DateTimeOffset CreatedAt => Uuid7.CreatedAt(_value);

    /// <summary>A new id, different from every other.</summary>
    public static ReportId New() => New(TimeProvider.System);

    /// <summary>A new id whose time is that of the given clock.</summary>
    public static ReportId New(TimeProvider clock) => new(Uuid7.New(clock));

    /// <summary>Reads an id from the usual 36 characters.</summary>
    /// <exception cref="FormatException">The text is not a UUID of version 7.</exception>
    public static ReportId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException(Uuid7.Expected);

    /// <summary>Reads an id from the usual 36 characters, or says that it is malformed or of another version.</summary>
    public static bool TryParse(string? text, out ReportId id)
    {
        var isValid = Uuid7.TryParse(text, out var value);
        id = new ReportId(value);
        return isValid;
    }

    /// <summary>Whether the left id sorts before the right one.</summary>
    public static bool operator <(ReportId left, ReportId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left id sorts before the right one or equals it.</summary>
    public static bool operator <=(ReportId left, ReportId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left id sorts after the right one.</summary>
    public static bool operator >(ReportId left, ReportId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left id sorts after the right one or equals it.</summary>
    public static bool operator >=(ReportId left, ReportId right) => left.CompareTo(right) >= 0;

    /// <summary>Orders ids by the time at which they were made.</summary>
    public int CompareTo(ReportId other) => _value.CompareTo(other._value);

    /// <summary>The same value as a <see cref="Guid"/>, to keep it in a database.</summary>
    public Guid ToGuid() => _value;

    /// <summary>The usual 36 characters, in lower case.</summary>
    public override string ToString() => _value.ToString("D");
}
