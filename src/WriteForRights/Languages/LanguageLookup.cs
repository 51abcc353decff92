namespace WriteForRights;

/// <summary>
/// Finds the best available language for a reader: the reader's tag, then more general ones (RFC 4647, lookup; CLDR, parent locales), then
/// the language in which speakers of the reader's language write. It never chooses another script: a reader of Chinese in Taiwan can read
/// <c>zh-Hant</c>, but not <c>zh</c>.
/// </summary>
internal static class LanguageLookup
{
    private const string Latin = "Latn";
    private const int ShortestOfRegion = 6;

    // Norwegian is Bokmål unless its tag says otherwise, and readers of Nynorsk are used to reading it.
    private static readonly Dictionary<string, string[]> Norwegian = new()
    {
        ["no"] = ["nb"],
        ["nb"] = ["no"],
        ["nn"] = ["no", "nb"],
    };

    private static readonly Lazy<Dictionary<string, string>> LikelyScripts = new(Read);

    /// <summary>Returns the best of some tags for a reader, or <c>null</c>.</summary>
    internal static LanguageTag? Find(LanguageTag wanted, ICollection<LanguageTag> available)
    {
        if (available.Contains(wanted))
        {
            return wanted;
        }

        if (available.Count == 0)
        {
            return null;
        }

        // The same language under another code comes before a more general one: "prs" before "fa" for "fa-AF".
        if (FindByOtherCode([wanted], available) is { } same)
        {
            return same;
        }

        var serving = new List<LanguageTag>();
        foreach (var tag in GetCandidates(wanted))
        {
            if (available.Contains(tag))
            {
                return tag;
            }

            serving.Add(tag);
        }

        return FindByOtherCode(serving, available) ?? FindOfWholeRegion(wanted, available);
    }

    /// <summary>Returns the tags that a reader can read, best first.</summary>
    internal static IEnumerable<LanguageTag> GetCandidates(LanguageTag wanted)
    {
        var (language, script, region) = Parts(wanted);
        var core = Tag(language, script, region);
        for (LanguageTag? tag = wanted; tag is { } longer && longer.ToString().Length > core.ToString().Length; tag = longer.Parent)
        {
            yield return longer;
        }

        foreach (var tag in ReadWith(language, script, region).SelectMany(read => GetCandidates(read.Language, read.Script, read.Region)))
        {
            yield return tag;
        }
    }

    /// <summary>Returns the ISO 15924 code of a tag's script: its own, or the usual one of the language in its region.</summary>
    internal static string ScriptOf(LanguageTag tag)
    {
        var (language, script, region) = Parts(tag);
        return script ?? Likely(language, region);
    }

    /// <summary>Returns the ISO 15924 code of a language's usual script, or <c>null</c> if it is usually Latin or not known.</summary>
    internal static string? FindScript(string language) => LikelyScripts.Value.TryGetValue(language, out var script) ? script : null;

    // A text under another code of the same language: "fra", or the old "iw".
    private static LanguageTag? FindByOtherCode(List<LanguageTag> serving, IEnumerable<LanguageTag> available)
    {
        var others = available.Select(tag => (Tag: tag, Usual: Usual(tag))).Where(other => other.Usual != other.Tag).ToArray();
        return others.Length == 0 ? null : serving.SelectMany(tag => others.Where(other => other.Usual == tag))
            .Select(other => (LanguageTag?)other.Tag).FirstOrDefault();
    }

    // A text for a part of the world (UN M49) and not for one country: "es-419" is for all readers of Spanish without a closer text.
    private static LanguageTag? FindOfWholeRegion(LanguageTag wanted, IEnumerable<LanguageTag> available)
    {
        var wide = available.Where(tag => tag.ToString().Length >= ShortestOfRegion)
            .Select(tag => (Tag: tag, Parts: Parts(tag))).Where(text => text.Parts.Region?.Length == 3)
            .OrderBy(text => text.Parts.Region, StringComparer.Ordinal).ToArray();
        if (wide.Length == 0)
        {
            return null;
        }

        var (language, script, region) = Parts(wanted);
        return ReadWith(language, script, region)
            .SelectMany(read => wide.Where(text =>
                text.Parts.Language == read.Language && ScriptOf(text.Tag) == (read.Script ?? Likely(read.Language, read.Region))))
            .Select(text => (LanguageTag?)text.Tag).FirstOrDefault();
    }

    /// <summary>Returns the language, its other codes, and the languages as which it is written, all in its script.</summary>
    private static IEnumerable<(string Language, string? Script, string? Region)> ReadWith(string language, string? script, string? region)
    {
        yield return (language, script, region);
        var written = script ?? Likely(language, region);
        foreach (var other in Norwegian.TryGetValue(language, out var norwegian) ? norwegian : [])
        {
            yield return InScript(other, written, region);
        }

        var usual = Usual(Tag(language, script, region));
        var (usualLanguage, _, usualRegion) = Parts(usual);
        if (usualLanguage != language)
        {
            yield return InScript(usualLanguage, written, usualRegion);
        }

        var readers = LanguageRelations.WrittenAs(language)
            .Concat(usualLanguage == language ? [] : LanguageRelations.WrittenAs(usualLanguage));
        foreach (var other in readers)
        {
            var (otherLanguage, _, otherRegion) = Parts(LanguageTag.Parse(other));
            yield return InScript(otherLanguage, written, region ?? otherRegion);
        }
    }

    private static (string Language, string? Script, string? Region) InScript(string language, string written, string? region) =>
        (language, written == Likely(language, region) ? null : written, region);

    private static IEnumerable<LanguageTag> GetCandidates(string language, string? script, string? region)
    {
        var written = script ?? Likely(language, region);
        if (script is null && region is null)
        {
            yield return Tag(language, null, null);
        }

        for (var (nextScript, nextRegion) = (script, region); nextRegion is not null;)
        {
            foreach (var tag in OfRegion(language, nextScript, written, nextRegion))
            {
                yield return tag;
            }

            (nextScript, nextRegion) = ParentOf(language, written, nextRegion);
        }

        yield return Tag(language, written, null);
        if (written == Likely(language, null) && (script is not null || region is not null))
        {
            yield return Tag(language, null, null);
        }
    }

    // A tag may leave out the usual script of its language and region.
    private static IEnumerable<LanguageTag> OfRegion(string language, string? script, string written, string region)
    {
        if (script is null)
        {
            yield return Tag(language, null, region);
        }

        yield return Tag(language, written, region);
        if (script is not null && written == Likely(language, region))
        {
            yield return Tag(language, null, region);
        }
    }

    private static (string? Script, string? Region) ParentOf(string language, string written, string region)
    {
        var parent = LanguageRelations.ParentOf($"{language}-{written}-{region}")
            ?? (written == Likely(language, null) ? LanguageRelations.ParentOf($"{language}-{region}") : null);
        var (_, parentScript, parentRegion) = parent is null ? default : Parts(LanguageTag.Parse(parent));
        return (parentScript, parentRegion);
    }

    private static LanguageTag Usual(LanguageTag tag)
    {
        if (tag.ToString() is { Length: 2 } bare && LanguageRelations.UsualOf(bare) is null)
        {
            return tag;
        }

        var (language, script, region) = Parts(tag);
        if (LanguageRelations.UsualOf(language) is not { } usual)
        {
            return tag;
        }

        var (usualLanguage, usualScript, usualRegion) = Parts(LanguageTag.Parse(usual));
        return Tag(usualLanguage, script ?? usualScript, region ?? usualRegion);
    }

    private static string Likely(string language, string? region) =>
        region is not null && LikelyScripts.Value.TryGetValue($"{language}-{region}", out var there) ? there
        : LikelyScripts.Value.TryGetValue(language, out var script) ? script
        : LanguageRelations.UsualOf(language) is { } usual
            ? ScriptOf(LanguageTag.Parse(region is null || usual.IndexOf('-') > 0 ? usual : $"{usual}-{region}"))
        : Latin;

    private static (string Language, string? Script, string? Region) Parts(LanguageTag tag)
    {
        var parts = tag.ToString().Split('-');
        var script = parts.Length > 1 && parts[1].Length == 4 && char.IsLetter(parts[1][0]) ? parts[1] : null;
        var next = script is null ? 1 : 2;
        var hasRegion = parts.Length > next && (parts[next].Length == 2 || (parts[next].Length == 3 && char.IsDigit(parts[next][0])));
        var region = hasRegion ? parts[next] : null;
        return (parts[0], script, region);
    }

    private static LanguageTag Tag(string language, string? script, string? region) =>
        LanguageTag.Parse(language + (script is null ? string.Empty : "-" + script) + (region is null ? string.Empty : "-" + region));

    private static Dictionary<string, string> Read()
    {
        using var document = EmbeddedJson.Open("cldr/scripts");
        return document.RootElement.GetProperty("scripts").Pairs();
    }
}
