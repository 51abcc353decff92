namespace WriteForRights;

/// <summary>The languages in which the library speaks: its messages and headlines.</summary>
public static class MessageLanguages
{
    /// <summary>The languages; the first stands in for all others.</summary>
    public static ValueList<LanguageTag> All { get; } =
    [
        .. "en fr es ar de it nl pt pt-BR pl cs sk sl hr hu ro bg el tr ru uk fi sv nb da is he fa ja ko zh-Hans zh-Hant th vi id ca"
            .Split(' ').Select(LanguageTag.Parse),
    ];

    /// <summary>The language in which the library speaks to a reader of another: itself or a more general form of it, else none.</summary>
    public static LanguageTag? Find(LanguageTag language) => language.FindAmong(All);
}
