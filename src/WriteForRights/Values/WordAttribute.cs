namespace WriteForRights;

/// <summary>
/// Declares a readonly partial record struct as an open set of words. Its static properties are the words that this version knows.
/// </summary>
/// <param name="label">The first part of the label's key in the catalogues; <c>null</c> for a set that has no labels.</param>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class WordAttribute(string? label = null) : Attribute
{
    public string? Label { get; } = label;

    /// <summary>The word that messages and schemas give as an example; the first one by default.</summary>
    public string? Example { get; init; }
}
