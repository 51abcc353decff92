using System.Globalization;
using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>A language, with its script and region where they matter: <c>fr</c>, <c>pt-BR</c>, <c>zh-Hant</c>.</summary>
/// <remarks>
/// BCP 47: a language of two or three letters, then optionally a script of four letters, a region of two letters or three digits,
/// variants and extensions; at most 35 characters. Case is corrected when a tag is read, and what BCP 47 has replaced is read as what
/// replaces it (<c>zh-yue</c> as <c>yue</c>, <c>zh-cmn-Hans</c> as <c>zh-Hans</c>, <c>i-lux</c> as <c>lb</c>), so equal tags have equal
/// text. The default value is <c>und</c>, an undetermined language.
/// </remarks>
[TextForm(ProblemCodes.LanguageMalformed, "fr")]
[JsonConverter(typeof(TextConverter<LanguageTag>))]
public readonly partial record struct LanguageTag
{
    private const int MaxLength = 35;

    // By script, since the runtime's own flag is wrong for some (Thaana, and Arabic-script Azeri).
    private static readonly string[] RightToLeftScripts =
        ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

    private readonly string? _text;

    private LanguageTag(string text) => _text = text;

    /// <summary>English.</summary>
    public static LanguageTag English { get; } = new("en");

    /// <summary>The language in which this thread speaks to its user: that of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
    public static LanguageTag Current => TryParse(CultureInfo.CurrentUICulture.Name, out var tag) ? tag : default;

    /// <summary>
    /// The tag one step more general (RFC 4647): <c>zh-Hant-TW</c> gives <c>zh-Hant</c>, <c>ar-u-nu</c> gives <c>ar</c>; a bare language
    /// gives <c>null</c>.
    /// </summary>
    public LanguageTag? Parent
    {
        get
        {
            var cut = _text?.LastIndexOf('-') ?? -1;

            // A single letter announces what follows it, and goes with it.
            while (cut > 2 && _text![cut - 2] == '-')
            {
                cut -= 2;
            }

            return cut > 0 ? Of(_text!.Substring(0, cut)) : null;
        }
    }

    /// <summary>Whether the language is written from right to left, in the script that its tag names or that is usual in its region.</summary>
    public bool IsRightToLeft => RightToLeftScripts.Contains(LanguageLookup.ScriptOf(this));

    /// <summary>Reads a tag from its text.</summary>
    /// <exception cref="FormatException">The text is not a language tag of the form given in the remarks.</exception>
    public static LanguageTag Parse(string text) =>
        TryParse(text, out var tag) ? tag : throw new FormatException("Expected a language tag, such as fr, pt-BR or zh-Hant.");

    /// <summary>Reads a tag from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out LanguageTag tag)
    {
        tag = default;
        if (text is null || text.Length is < 2 or > MaxLength)
        {
            return false;
        }

        // Two small letters are what most tags are.
        if (text.Length == 2 && text[0] is >= 'a' and <= 'z' && text[1] is >= 'a' and <= 'z')
        {
            tag = new LanguageTag(text);
            return true;
        }

        var parts = (IrregularTags.ReplacementOf(text) ?? text).Split('-');
        if (parts[0].Length is < 2 or > 3 || !parts[0].All(IsLetter))
        {
            return false;
        }

        parts[0] = parts[0].ToLowerInvariant();
        if (parts.Length > 1 && parts[1].Length == 3 && parts[1].All(IsLetter))
        {
            if (LanguageRelations.Together(parts[0], parts[1].ToLowerInvariant()) is not { } together)
            {
                return false;
            }

            parts = [together, .. parts.Skip(2)];
        }

        var next = 1;
        if (next < parts.Length && parts[next].Length == 4 && parts[next].All(IsLetter))
        {
            parts[next] = char.ToUpperInvariant(parts[next][0]) + parts[next].Substring(1).ToLowerInvariant();
            next++;
        }

        if (next < parts.Length && IsRegion(parts[next]))
        {
            parts[next] = parts[next].ToUpperInvariant();
            next++;
        }

        for (; next < parts.Length && IsVariant(parts[next]); next++)
        {
            parts[next] = parts[next].ToLowerInvariant();
        }

        for (; next < parts.Length; next++)
        {
            // An extension: a single letter or digit, and at least one longer part after it. How it is read is not our business.
            if (!parts[next].All(IsLetterOrDigit) || parts[next].Length is 0 or > 8 || !IsInExtension(parts, next))
            {
                return false;
            }

            parts[next] = parts[next].ToLowerInvariant();
        }

        tag = Of(string.Join("-", parts));
        return true;
    }

    /// <summary>
    /// Returns the one of some languages that serves a reader of this one, or <c>null</c>: this language, or the same under another code
    /// (<c>prs</c> for <c>fa-AF</c>), else a more general form of it (RFC 4647, and CLDR's parent locales: <c>es-MX</c>, <c>es-419</c>,
    /// <c>es</c>), or that under another code (<c>fra</c>), else the language that it is written as (<c>yue</c> as <c>zh-HK</c>, else
    /// <c>zh-Hant</c>, <c>ary</c> as <c>ar</c>), else its form for a part of the world (<c>es-419</c>
    /// for <c>es</c>). Never one in another script, or for another country: <c>zh-TW</c> is served by <c>zh-Hant</c> and not by
    /// <c>zh</c>, <c>pt</c> not by <c>pt-BR</c>.
    /// </summary>
    public LanguageTag? FindAmong(IEnumerable<LanguageTag> languages) =>
        LanguageLookup.Find(this, languages as ICollection<LanguageTag> ?? [.. languages]);

    /// <summary>The tag as it stands in JSON and in <c>lang</c> attributes.</summary>
    public override string ToString() => _text ?? "und";

    // "und" and the default value are one: a tag that says nothing.
    private static LanguageTag Of(string normal) => normal == "und" ? default : new(normal);

    private static bool IsRegion(string part) => part.Length == 2 ? part.All(IsLetter) : part.Length == 3 && part.All(IsDigit);

    private static bool IsInExtension(string[] parts, int at) =>
        parts[at].Length == 1
            ? at + 1 < parts.Length && parts[at + 1].Length > 1
            : parts.Take(at).Any(part => part.Length == 1);

    private static bool IsVariant(string part) =>
        part.All(IsLetterOrDigit) && (part.Length is >= 5 and <= 8 || (part.Length == 4 && IsDigit(part[0])));

    private static bool IsLetterOrDigit(char c) => IsLetter(c) || IsDigit(c);

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
