using System.Globalization;

namespace WriteForRights;

/// <summary>
/// The Unicode data that .NET takes from ICU. Without ICU, or in globalization-invariant mode, two spellings of a name are two names:
/// people are counted twice, and the screening misses words with accents that must not reach a prison. The library's own texts do not
/// depend on the data.
/// </summary>
public static class UnicodeData
{
    /// <summary>Whether this process has the data.</summary>
    public static bool IsAvailable { get; } = "e\u0301".Normalize() == "\u00E9";

    /// <summary>Returns the problem for the person who starts a program, or <c>null</c>.</summary>
    /// <param name="language">The language of the message. <see cref="CultureInfo.CurrentUICulture"/> needs these data itself.</param>
    public static Problem? ProblemFor(LanguageTag language) =>
        IsAvailable ? null : Problem.Of("$", ProblemCodes.UnicodeDataMissing, language);
}
