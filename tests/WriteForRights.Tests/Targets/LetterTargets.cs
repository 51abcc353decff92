namespace WriteForRights.Tests;

/// <summary>Targets to write to.</summary>
internal static class LetterTargets
{
    internal static LanguageTag French { get; } = LanguageTag.Parse("fr");

    internal static LanguageTag Spanish { get; } = LanguageTag.Parse("es");

    /// <summary>A language that there are no letter forms for.</summary>
    internal static LanguageTag Swahili { get; } = LanguageTag.Parse("sw");

    internal static Target Minister { get; } = new()
    {
        Id = TargetId.Parse("minister"),
        Office = new([new(LanguageTag.English, "Minister of Examples"), new(LanguageTag.Parse("fr"), "Ministre des exemples")]),
        Style = OfficeStyle.Minister,
        Source = SourceId.Parse("press-release"),
    };
}
