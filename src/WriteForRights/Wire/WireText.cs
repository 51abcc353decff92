namespace WriteForRights;

/// <summary>Returns example texts of value types, for tools that describe the wire.</summary>
internal static class WireText
{
    /// <summary>Returns an example of a type, such as <c>CM</c> for a country, or <c>null</c>.</summary>
    internal static string? ExampleOf(Type type) =>
        (WriteForRightsJsonContext.Default.GetTypeInfo(type)?.Converter as ITextConverter)?.Example;
}
