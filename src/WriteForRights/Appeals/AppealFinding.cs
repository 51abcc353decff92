namespace WriteForRights;

/// <summary>
/// Something about a supporter's words that the supporter should know before the appeal is sent. A finding never refuses the words.
/// </summary>
public sealed record AppealFinding
{
    /// <summary>The JSON path of the text, such as <c>$.body</c> of an edit or <c>$.sender.name</c> of a request.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// The kind, for a program: <see cref="ProblemCodes.TextPlaceholder"/>, <see cref="ProblemCodes.TextMarkup"/> or
    /// <see cref="ProblemCodes.TextGarbled"/> for what should be read again; one of <see cref="AppealFindingCodes"/> for what was taken off.
    /// </summary>
    public required string Code { get; init; }

    /// <summary>The index of the first character in the text as it was given, in UTF-16 units from 0.</summary>
    public required int Start { get; init; }

    /// <summary>The number of UTF-16 units in the text as it was given.</summary>
    public required int Length { get; init; }

    /// <summary>The message for the supporter, in the reader's language. It repeats nothing of the text.</summary>
    public required string Message { get; init; }

    /// <summary>Returns the leftovers in a text as findings.</summary>
    internal static IEnumerable<AppealFinding> OfLeftovers(string path, string? text, LanguageTag language, LanguageTag reader) =>
        text is null ? [] : Leftovers.In(text, language).Select(found => Of(path, found.Code, found.Start, found.Length, reader));

    internal static AppealFinding Of(string path, string code, int start, int length, LanguageTag reader) => new()
    {
        Path = path,
        Code = code,
        Start = start,
        Length = length,
        Message = Catalogue.For(reader).Text("appeal.finding." + code),
    };
}
