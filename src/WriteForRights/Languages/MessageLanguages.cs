namespace WriteForRights;

/// <summary>The languages of the library's own texts, such as messages and headlines.</summary>
public static class MessageLanguages
{
    /// <summary>All languages. The first, English, is used for readers of any other.</summary>
    public static ValueList<LanguageTag> All { get; } =
    [
        // eng/cldr.mjs reads this line, too.
        .. "en fr es ar de it nl pt pt-BR pl cs sk sl hr hu ro bg el tr ru uk fi sv nb da is he fa ja ko zh-Hans zh-Hant th vi id ca"
            .Split(' ').Select(LanguageTag.Parse),
    ];

    /// <summary>Returns the library's language for a reader: theirs or a more general form of it, or <c>null</c>.</summary>
    public static LanguageTag? Find(LanguageTag language) => language.FindAmong(All);
}
