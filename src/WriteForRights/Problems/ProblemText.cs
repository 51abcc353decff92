namespace WriteForRights;

/// <summary>Returns the messages of problem codes.</summary>
internal static class ProblemText
{
    /// <summary>The argument for the value that was probably meant. Any message can have it.</summary>
    private const string Meant = "meant";

    /// <summary>Returns a message with its arguments in the words of its language.</summary>
    internal static string Of(string code, Wording language, params ReadOnlySpan<(string Name, MessageValue Value)> arguments)
    {
        var catalogue = Catalogue.For(language);
        var worded = new (string Name, string Value)[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            worded[i] = (arguments[i].Name, arguments[i].Value.In(catalogue));
        }

        var message = catalogue.Text("problem." + code, worded);
        foreach (var argument in worded)
        {
            if (argument.Name == Meant)
            {
                // The ideographic full stop includes its own space.
                var space = message[message.Length - 1] == '。' ? string.Empty : " ";
                return message + space + catalogue.Text("expected." + Meant, argument);
            }
        }

        return message;
    }

    /// <summary>Returns arguments with the value that was probably meant, if any.</summary>
    internal static (string Name, MessageValue Value)[] WithMeaning(string? meant, params (string Name, MessageValue Value)[] arguments) =>
        meant is null ? arguments : [.. arguments, (Meant, meant)];

    /// <summary>Returns the name of an expected form in a language.</summary>
    internal static string Expected(string what, LanguageTag language) => Catalogue.For(language).Text("expected." + what);
}
