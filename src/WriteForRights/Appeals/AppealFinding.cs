using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>
/// A finding in a supporter's words that the supporter should know before the appeal is sent. A finding never rejects the words.
/// </summary>
public sealed record AppealFinding
{
    /// <summary>The code for an address, a date or other lines above the salutation that were removed.</summary>
    public const string HeadRemoved = "head-removed";

    /// <summary>The code for a salutation that was removed.</summary>
    public const string SalutationRemoved = "salutation-removed";

    /// <summary>The code for a closing that was removed.</summary>
    public const string ClosingRemoved = "closing-removed";

    /// <summary>The code for a signature that was removed.</summary>
    public const string SignatureRemoved = "signature-removed";

    /// <summary>The JSON path of the text, such as <c>$.body</c> of an edit or <c>$.sender.name</c> of a request.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// The machine-readable code: <see cref="ProblemCodes.TextPlaceholder"/>, <see cref="ProblemCodes.TextMarkup"/> or
    /// <see cref="ProblemCodes.TextGarbled"/> for a passage to check; one of the constants of this type for a part that was removed.
    /// </summary>
    public required string Code { get; init; }

    /// <summary>The index of the first character in the original text, in UTF-16 units from 0.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Start { get; init; }

    /// <summary>The length in the original text, in UTF-16 units.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Length { get; init; }

    /// <summary>The message for the supporter, in the requested language. It quotes nothing of the text.</summary>
    public required string Message { get; init; }

    /// <summary>Returns the leftovers in a text as findings.</summary>
    internal static IEnumerable<AppealFinding> OfLeftovers(string path, string? text, LanguageTag language, Wording uiLanguage) =>
        text is null ? [] : Leftovers.In(text, language).Select(found => Of(path, found.Code, found.Start, found.Length, uiLanguage));

    internal static AppealFinding Of(string path, string code, int start, int length, Wording uiLanguage) => new()
    {
        Path = path,
        Code = code,
        Start = start,
        Length = length,
        Message = Catalogue.For(uiLanguage).Text("appeal.finding." + code),
    };
}
