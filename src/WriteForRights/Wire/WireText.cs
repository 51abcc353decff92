namespace WriteForRights;

/// <summary>The value types that are written as JSON strings: for tools that describe the wire.</summary>
internal static class WireText
{
    /// <summary>A text of a value type that is written as a JSON string, such as <c>CM</c> for a country; nothing for other types.</summary>
    internal static string? ExampleOf(Type type) =>
        (WriteForRightsJsonContext.Default.GetTypeInfo(type)?.Converter as ITextConverter)?.Example;
}
