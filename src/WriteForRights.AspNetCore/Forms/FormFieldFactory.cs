namespace WriteForRights.AspNetCore;

/// <summary>Creates a <see cref="FormField{T}"/>.</summary>
public static class FormField
{
    /// <summary>Reads a field. White space around the text is not part of it.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="text">The text; <c>null</c> or white space for an empty field.</param>
    public static FormField<T> Of<T>(string? text)
        where T : struct, IParsable<T> =>
        string.IsNullOrWhiteSpace(text) ? default
        : new(text, T.TryParse(text.Trim(), null, out var value) ? value : default(T?));
}
