namespace WriteForRights;

/// <summary>What a problem code says to a person.</summary>
internal static class ProblemText
{
    /// <summary>The argument of a problem that names the right value, where one is likely. Any message can have it.</summary>
    private const string Meant = "meant";

    internal static string Of(string code, LanguageTag reader, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var catalogue = Catalogue.For(reader);
        var message = catalogue.Text("problem." + code, arguments);
        foreach (var argument in arguments)
        {
            if (argument.Name == Meant)
            {
                // The ideographic full stop has its space in itself.
                var space = message[message.Length - 1] == '。' ? string.Empty : " ";
                return message + space + catalogue.Text("expected." + Meant, argument);
            }
        }

        return message;
    }

    /// <summary>Arguments of a problem, with the value that is probably meant; without one, as they are.</summary>
    internal static (string Name, string Value)[] WithMeaning(string? meant, params (string Name, string Value)[] arguments) =>
        meant is null ? arguments : [.. arguments, (Meant, meant)];

    /// <summary>The name that a text is expected by in the reader's language.</summary>
    internal static string Expected(string what, LanguageTag reader) => Catalogue.For(reader).Text("expected." + what);
}
