namespace WriteForRights;

/// <summary>The languages in which the library speaks: its messages and headlines.</summary>
public static class MessageLanguages
{
    /// <summary>The languages; the first stands in for all others.</summary>
    public static ValueList<LanguageTag> All => Catalogue.Languages;

    /// <summary>The language in which the library speaks to a reader of another: itself or a more general form of it, else none.</summary>
    public static LanguageTag? Find(LanguageTag reader)
    {
        for (LanguageTag? wanted = reader; wanted is { } tag; wanted = tag.Parent)
        {
            if (All.Contains(tag))
            {
                return tag;
            }
        }

        return null;
    }
}
