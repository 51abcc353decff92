namespace WriteForRights.Server;

/// <summary>The content of a request or a response.</summary>
/// <param name="Type">The type of the value, or of each value in a sequence.</param>
/// <param name="MediaType">The media type.</param>
/// <param name="Sequence">The description of a text of many values, such as a line each; <c>null</c> for a single value.</param>
internal sealed record ApiContent(Type Type, string MediaType, string? Sequence)
{
    internal static ApiContent Json<T>() => new(typeof(T), "application/json", null);

    internal static ApiContent SequenceOf<T>(string mediaType, string description) => new(typeof(T), mediaType, description);
}
