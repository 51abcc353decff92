using System.Text.Json;

namespace WriteForRights;

/// <summary>
/// What serves a reader of a language, best first: the tag itself and more general ones (RFC 4647, lookup), and never one in another script:
/// who reads the Chinese of Taiwan is served by <c>zh-Hant</c>, not by <c>zh</c>.
/// </summary>
internal static class LanguageLookup
{
    private const string Latin = "Latn";

    // Another code of the same language (IANA's registry), and what readers of Nynorsk are used to read.
    private static readonly Dictionary<string, string[]> SameLanguage = new()
    {
        ["no"] = ["nb"],
        ["nb"] = ["no"],
        ["nn"] = ["no", "nb"],
        ["iw"] = ["he"],
        ["he"] = ["iw"],
        ["in"] = ["id"],
        ["id"] = ["in"],
        ["tl"] = ["fil"],
        ["fil"] = ["tl"],
        ["ji"] = ["yi"],
        ["yi"] = ["ji"],
        ["cmn"] = ["zh"],
    };

    private static readonly Lazy<Dictionary<string, string>> LikelyScripts = new(Read);

    internal static IEnumerable<LanguageTag> Of(LanguageTag wanted)
    {
        var (language, script, region) = Parts(wanted);
        var core = Tag(language, script, region);
        for (LanguageTag? tag = wanted; tag is { } longer && longer != core && longer.ToString().Length > core.ToString().Length; tag = longer.Parent)
        {
            yield return longer;
        }

        foreach (var tag in Of(language, script, region))
        {
            yield return tag;
        }

        if (SameLanguage.TryGetValue(language, out var others))
        {
            foreach (var tag in others.SelectMany(other => Of(other, script, region)))
            {
                yield return tag;
            }
        }
    }

    /// <summary>The script of a tag, in the four letters of ISO 15924: its own, or the one in which the language is usually written there.</summary>
    internal static string ScriptOf(LanguageTag tag)
    {
        var (language, script, region) = Parts(tag);
        return script ?? Likely(language, region);
    }

    private static IEnumerable<LanguageTag> Of(string language, string? script, string? region)
    {
        var usual = Likely(language, null);
        var written = script ?? Likely(language, region);
        if (script is null && region is not null)
        {
            yield return Tag(language, null, region);
        }

        if (script is null && region is null)
        {
            yield return Tag(language, null, null);
        }

        if (region is not null)
        {
            yield return Tag(language, written, region);
        }

        yield return Tag(language, written, null);
        if (script is not null && region is not null && written == Likely(language, region))
        {
            yield return Tag(language, null, region);
        }

        if (written == usual && (script is not null || region is not null))
        {
            yield return Tag(language, null, null);
        }
    }

    private static string Likely(string language, string? region) =>
        region is not null && LikelyScripts.Value.TryGetValue($"{language}-{region}", out var there) ? there
        : LikelyScripts.Value.TryGetValue(language, out var usual) ? usual
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
