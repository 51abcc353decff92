namespace WriteForRights.Server;

/// <summary>The content of a request or a response.</summary>
/// <param name="Type">The type of the value, or of each value in a sequence.</param>
/// <param name="MediaType">The media type.</param>
/// <param name="IsSequence">Whether it is a text of many values, such as a line each.</param>
internal sealed record ApiContent(Type Type, string MediaType, bool IsSequence)
{
    internal static ApiContent Json<T>() => new(typeof(T), "application/json", IsSequence: false);

    internal static ApiContent Sequence<T>(string mediaType) => new(typeof(T), mediaType, IsSequence: true);
}
