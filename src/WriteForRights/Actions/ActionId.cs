using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>
/// The permanent id of an action: a UUID of version 7 (RFC 9562), created by the app together with the action. An action keeps its id
/// through every retry, crash and restart, and therefore counts once.
/// </summary>
/// <remarks>The default value is the nil UUID, which identifies no action.</remarks>
[JsonConverter(typeof(ActionIdConverter))]
public readonly record struct ActionId : IComparable<ActionId>
{
    private readonly Guid _value;

    private ActionId(Guid value) => _value = value;

    /// <summary>
    /// The time at which the id was created, to the millisecond, by the clock of the machine that created it. A time after the year 9999
    /// is <see cref="DateTimeOffset.MaxValue"/>.
    /// </summary>
    public DateTimeOffset CreatedAt => Uuid7.CreatedAt(_value);

    /// <summary>Creates an id, different from every other.</summary>
    public static ActionId New() => New(TimeProvider.System);

    /// <summary>Creates an id that carries the time of a clock.</summary>
    public static ActionId New(TimeProvider clock) => new(Uuid7.New(clock));

    /// <summary>Reads an id from the usual 36 characters.</summary>
    /// <exception cref="FormatException">The text is not a UUID of version 7.</exception>
    public static ActionId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException(Uuid7.Expected);

    /// <summary>Reads an id from the usual 36 characters. Returns <c>false</c> if it is malformed or of another version.</summary>
    public static bool TryParse(string? text, out ActionId id)
    {
        var isValid = Uuid7.TryParse(text, out var value);
        id = new ActionId(value);
        return isValid;
    }

    /// <summary>Converts a value. Returns <c>false</c> if its version is not 7.</summary>
    internal static bool TryFrom(Guid value, out ActionId id)
    {
        var isValid = Uuid7.IsOne(value);
        id = isValid ? new ActionId(value) : default;
        return isValid;
    }

    /// <summary>Whether the left id sorts before the right one.</summary>
    public static bool operator <(ActionId left, ActionId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left id sorts before the right one or equals it.</summary>
    public static bool operator <=(ActionId left, ActionId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left id sorts after the right one.</summary>
    public static bool operator >(ActionId left, ActionId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left id sorts after the right one or equals it.</summary>
    public static bool operator >=(ActionId left, ActionId right) => left.CompareTo(right) >= 0;

    /// <summary>Compares ids by the time at which they were created.</summary>
    public int CompareTo(ActionId other) => _value.CompareTo(other._value);

    /// <summary>Returns the id as a <see cref="Guid"/>, to store in a database.</summary>
    public Guid ToGuid() => _value;

    /// <summary>Returns the usual 36 characters, in lower case.</summary>
    public override string ToString() => _value.ToString("D");
}
