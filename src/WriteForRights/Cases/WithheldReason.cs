using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Why a fact is withheld.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(WithheldReasonConverter))]
public readonly record struct WithheldReason
{
    private readonly string? _text;

    private WithheldReason(string text) => _text = text;

    /// <summary>To make it known could put somebody at risk.</summary>
    public static WithheldReason Safety { get; } = new("safety");

    /// <summary>The person wishes it.</summary>
    public static WithheldReason OwnWish { get; } = new("own-wish");

    /// <summary>The family wishes it.</summary>
    public static WithheldReason FamilyWish { get; } = new("family-wish");

    /// <summary>A court forbids it to be made known.</summary>
    public static WithheldReason CourtOrder { get; } = new("court-order");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<WithheldReason> Known { get; } = [Safety, OwnWish, FamilyWish, CourtOrder];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static WithheldReason Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out WithheldReason value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
