using System.Globalization;
using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>A language, with its script and region if they matter: <c>fr</c>, <c>pt-BR</c>, <c>zh-Hant</c>.</summary>
/// <remarks>
/// BCP 47: a language of two or three letters, then optionally a script of four letters, a region of two letters or three digits,
/// variants and extensions; at most 35 characters. Parsing corrects the case and reads a tag that BCP 47 has replaced as its replacement
/// (<c>zh-yue</c> as <c>yue</c>, <c>zh-cmn-Hans</c> as <c>zh-Hans</c>, <c>i-lux</c> as <c>lb</c>), so equal tags have equal text. The
/// default value is <c>und</c>, an undetermined language.
/// </remarks>
/// <example><code>
/// LanguageTag[] texts = [.. new[] { "en", "es-419", "pt-BR", "zh-Hant" }.Select(LanguageTag.Parse)];
/// foreach (var reader in new[] { "en-GB", "zh-TW", "zh-CN", "pt", "es-MX", "es", "yue-HK" })
/// {
///     Console.WriteLine($"{reader}: {LanguageTag.Parse(reader).FindAmong(texts)?.ToString() ?? "nothing"}");
/// }
/// </code></example>
[TextForm(ProblemCodes.LanguageMalformed, "fr")]
[JsonConverter(typeof(TextConverter<LanguageTag>))]
public readonly partial record struct LanguageTag
{
    private const int MaxLength = 35;

    // By script, since the runtime's own flag is wrong for some (Thaana, and Azeri in Arabic script).
    private static readonly string[] RightToLeftScripts =
        ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

    private readonly string? _text;

    private LanguageTag(string text) => _text = text;

    /// <summary>English.</summary>
    public static LanguageTag English { get; } = new("en");

    /// <summary>The language of <see cref="CultureInfo.CurrentUICulture"/>, in which this thread speaks to its user.</summary>
    public static LanguageTag Current => FromCulture(CultureInfo.CurrentUICulture);

    /// <summary>The tag one step more general (RFC 4647): <c>zh-Hant</c> for <c>zh-Hant-TW</c>; <c>null</c> for a bare language.</summary>
    public LanguageTag? Parent
    {
        get
        {
            var cut = _text?.LastIndexOf('-') ?? -1;

            // A single letter introduces the part after it, so remove both.
            while (cut > 2 && _text![cut - 2] == '-')
            {
                cut -= 2;
            }

            return cut > 0 ? Of(_text!.Substring(0, cut)) : null;
        }
    }

    /// <summary>Whether the language is written from right to left, in its tag's script or the usual one of its region.</summary>
    public bool IsRightToLeft => RightToLeftScripts.Contains(LanguageLookup.ScriptOf(this));

    /// <summary>
    /// Returns the language of a culture: <c>en-GB</c> also for <c>en_GB</c>, <c>zh-Hant</c> for <c>zh-CHT</c>. A culture whose name is not
    /// a tag has the language of its nearest parent that has one. The invariant culture has the default value.
    /// </summary>
    /// <param name="culture">The culture, such as <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <exception cref="ArgumentNullException">The culture is <c>null</c>.</exception>
    public static LanguageTag FromCulture(CultureInfo culture) =>
        CultureNames.ToTag(culture ?? throw new ArgumentNullException(nameof(culture)));

    /// <summary>Parses a language tag.</summary>
    /// <param name="text">The tag, in any case.</param>
    /// <exception cref="FormatException">The text is not a language tag of the form given in the remarks.</exception>
    public static LanguageTag Parse(string text) =>
        TryParse(text, out var tag) ? tag : throw new FormatException("Expected a language tag, such as fr, pt-BR or zh-Hant.");

    /// <summary>Parses a language tag. Returns whether it is well-formed.</summary>
    /// <param name="text">The tag, in any case, or <c>null</c>.</param>
    /// <param name="tag">The tag, or the default value if the text is malformed.</param>
    public static bool TryParse(string? text, out LanguageTag tag)
    {
        tag = default;
        if (text is null || text.Length is < 2 or > MaxLength)
        {
            return false;
        }

        // Most tags are two lower-case letters.
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
            // An extension: a single letter or digit, and at least one longer part after it. Its meaning is not checked.
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
    /// Returns the best of some languages for a reader of this one, or <c>null</c>. It never chooses another script or another country:
    /// <c>zh-Hant</c> and not <c>zh</c> for <c>zh-TW</c>, and not <c>pt-BR</c> for <c>pt</c>.
    /// </summary>
    /// <remarks>
    /// In this order: this language, or the same under another code (<c>prs</c> for <c>fa-AF</c>); a more general form of it (RFC 4647, and
    /// CLDR's parent locales: <c>es-MX</c>, <c>es-419</c>, <c>es</c>), or that under another code (<c>fra</c>); the language as which it is
    /// written (<c>zh-HK</c>, then <c>zh-Hant</c> for <c>yue</c>; <c>ar</c> for <c>ary</c>); its form for a part of the world
    /// (<c>es-419</c> for <c>es</c>).
    /// </remarks>
    /// <param name="languages">The available languages.</param>
    public LanguageTag? FindAmong(IEnumerable<LanguageTag> languages) =>
        LanguageLookup.Find(this, languages as ICollection<LanguageTag> ?? [.. languages]);

    /// <summary>Returns the tag as it is in JSON and in <c>lang</c> attributes.</summary>
    public override string ToString() => _text ?? "und";

    // "und" is the default value: an undetermined language.
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
