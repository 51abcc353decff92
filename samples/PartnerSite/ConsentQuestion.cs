using WriteForRights;

namespace PartnerSite;

/// <summary>The site's own question whether it may write to people. Let a native speaker read it before you publish it.</summary>
internal static class ConsentQuestion
{
    /// <summary>Change the version whenever the words change: people agreed to the words that they saw.</summary>
    public static ConsentText Text { get; } = new("2026-11", new LocalizedText(new Dictionary<LanguageTag, string>
    {
        [LanguageTag.English] = "You may write to me about this case.",
        [LanguageTag.Parse("ar")] = "يمكنكم مراسلتي بشأن هذه الحالة.",
        [LanguageTag.Parse("de")] = "Sie dürfen mir zu diesem Fall schreiben.",
        [LanguageTag.Parse("es")] = "Pueden escribirme sobre este caso.",
        [LanguageTag.Parse("fr")] = "Vous pouvez m’écrire au sujet de ce cas.",
        [LanguageTag.Parse("ja")] = "この事例について、私に連絡してもかまいません。",
        [LanguageTag.Parse("th")] = "คุณสามารถเขียนถึงฉันเกี่ยวกับกรณีนี้ได้",
    }));
}
