using System.Globalization;

namespace WriteForRights;

/// <summary>
/// The data of Unicode, which .NET has from ICU. Without ICU, or in globalization-invariant mode, one name in two spellings is two names: people
/// are counted twice, and words that a message to a prison must not have are not found where a letter bears a mark. What the library says
/// itself does not depend on it.
/// </summary>
public static class UnicodeData
{
    /// <summary>Whether this process has them.</summary>
    public static bool IsAvailable { get; } = "e\u0301".Normalize() == "\u00E9";

    /// <summary>What is missing, for whoever starts a program: nothing where all is there.</summary>
    /// <param name="language">The language of the message; <see cref="CultureInfo.CurrentUICulture"/> is of no help without these data.</param>
    public static Problem? ProblemFor(LanguageTag language) =>
        IsAvailable ? null : Problem.Of("$", ProblemCodes.UnicodeDataMissing, language);
}
