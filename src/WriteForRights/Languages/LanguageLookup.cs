using System.Text.Json;

namespace WriteForRights;

/// <summary>
/// Finds the text that serves a reader of a language: the tag itself, then more general ones (RFC 4647, lookup; CLDR, parent locales), then
/// what the language is written as, and never one in another script: a reader of the Chinese of Taiwan is served by <c>zh-Hant</c>, not by
/// <c>zh</c>.
/// </summary>
internal static class LanguageLookup
{
    private const string Latin = "Latn";
    private const int ShortestOfRegion = 6;

    // Norwegian is Bokmål unless its tag says otherwise, and readers of Nynorsk are used to read it.
    private static readonly Dictionary<string, string[]> Norwegian = new()
    {
        ["no"] = ["nb"],
        ["nb"] = ["no"],
        ["nn"] = ["no", "nb"],
    };

    private static readonly Lazy<Dictionary<string, string>> LikelyScripts = new(Read);

    /// <summary>The one of some tags that serves a reader, or <c>null</c>.</summary>
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

        // The very tag in other words comes before a more general one: "prs" before "fa" for "fa-AF".
        if (FindByOtherCode([wanted], available) is { } same)
        {
            return same;
        }

        var serving = new List<LanguageTag>();
        foreach (var tag in Of(wanted))
        {
            if (available.Contains(tag))
            {
                return tag;
            }

            serving.Add(tag);
        }

        return FindByOtherCode(serving, available) ?? FindOfWholeRegion(wanted, available);
    }

    /// <summary>The tags that serve a reader, best first.</summary>
    internal static IEnumerable<LanguageTag> Of(LanguageTag wanted)
    {
        var (language, script, region) = Parts(wanted);
        var core = Tag(language, script, region);
        for (LanguageTag? tag = wanted; tag is { } longer && longer.ToString().Length > core.ToString().Length; tag = longer.Parent)
        {
            yield return longer;
        }

        foreach (var tag in ReadWith(language, script, region).SelectMany(served => Of(served.Language, served.Script, served.Region)))
        {
            yield return tag;
        }
    }

    /// <summary>The script of a tag, in the four letters of ISO 15924: its own, or the one in which the language is usually written there.</summary>
    internal static string ScriptOf(LanguageTag tag)
    {
        var (language, script, region) = Parts(tag);
        return script ?? Likely(language, region);
    }

    // A text that goes by another code of the same language: "fra", or the "iw" of old.
    private static LanguageTag? FindByOtherCode(List<LanguageTag> serving, IEnumerable<LanguageTag> available)
    {
        var others = available.Select(tag => (Tag: tag, Usual: Usual(tag))).Where(other => other.Usual != other.Tag).ToArray();
        return others.Length == 0 ? null : serving.SelectMany(tag => others.Where(other => other.Usual == tag))
            .Select(other => (LanguageTag?)other.Tag).FirstOrDefault();
    }

    // Written for a part of the world (UN M49) and not for one country: "es-419" serves all who read Spanish and have nothing nearer.
    private static LanguageTag? FindOfWholeRegion(LanguageTag wanted, IEnumerable<LanguageTag> available)
    {
        var wide = available.Where(tag => tag.ToString().Length >= ShortestOfRegion).Select(tag => (Tag: tag, Parts: Parts(tag))).Where(text => text.Parts.Region?.Length == 3)
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

    /// <summary>The language itself, then other codes of it, then what it is written as; in the script in which it is written.</summary>
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

    private static IEnumerable<LanguageTag> Of(string language, string? script, string? region)
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

    // A tag need not say the script in which a language is written in its region anyway.
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
        var region = parts.Length > next && (parts[next].Length == 2 || (parts[next].Length == 3 && char.IsDigit(parts[next][0]))) ? parts[next] : null;
        return (parts[0], script, region);
    }

    private static LanguageTag Tag(string language, string? script, string? region) =>
        LanguageTag.Parse(language + (script is null ? string.Empty : "-" + script) + (region is null ? string.Empty : "-" + region));

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(LanguageLookup).Assembly.GetManifestResourceStream("cldr/scripts")
            ?? throw new InvalidOperationException("The scripts of the languages are not in the assembly.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("scripts").EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetString()!);
    }
}
