namespace WriteForRights.AspNetCore;

/// <summary>Returns the problems of texts that are not values.</summary>
internal static class TextForms
{
    /// <summary>Returns the problem of a malformed text of a value type, in the language of the request.</summary>
    /// <param name="path">The JSON path of the value.</param>
    /// <param name="form">Any value of the type.</param>
    internal static Problem ProblemOf<T>(string path, T form)
#pragma warning disable CA1508 // Only the text types of the library have a form; an app may use another type.
        where T : struct => form is ITextForm<T> own
            ? ProblemOf(path, own.Code, own.Example)
            : ProblemOf(path, ProblemCodes.ValueMalformed, default(T).ToString() ?? string.Empty);
#pragma warning restore CA1508

    internal static Problem ProblemOf(string path, string code, string example) =>
        Problem.Of(path, code, LanguageTag.Current, ("example", example));
}
