namespace WriteForRights;

/// <summary>Gives example texts of the value types that are written as JSON strings, for tools that describe the wire.</summary>
internal static class WireText
{
    /// <summary>Returns an example of a type that is written as a JSON string, such as <c>CM</c> for a country, or <c>null</c>.</summary>
    internal static string? ExampleOf(Type type) =>
        (WriteForRightsJsonContext.Default.GetTypeInfo(type)?.Converter as ITextConverter)?.Example;
}
