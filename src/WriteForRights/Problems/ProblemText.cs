namespace WriteForRights;

/// <summary>What a problem code says to a person.</summary>
internal static class ProblemText
{
    internal static string Of(string code, LanguageTag reader, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Catalogue.For(reader).Text("problem." + code, arguments);

    /// <summary>The name that a text is expected by in the reader's language.</summary>
    internal static string Expected(string what, LanguageTag reader) => Catalogue.For(reader).Text("expected." + what);
}
