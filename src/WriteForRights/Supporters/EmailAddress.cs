using System.Globalization;
using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>An email address. It prints redacted; <see cref="Reveal"/> returns the address itself.</summary>
/// <remarks>
/// At most 254 octets of UTF-8, at most 64 of them before the <c>@</c> (RFC 5321), with letters of any script on both sides (RFC 6531). The
/// domain has at least two labels, each of at most 63 octets in its DNS form. A domain in another script must have such a form
/// (<see cref="IdnMapping"/>), and a label that begins with <c>xn--</c> must be one. Quoted local parts, comments and address literals
/// (<c>"a b"@…</c>, <c>a@[192.0.2.1]</c>) are rejected: hardly anybody has one, and much software breaks on them. Text that people paste
/// around an address is removed when it is read: white space and invisible characters, <c>mailto:</c> and the part of a link after a
/// <c>?</c>, quotation marks and brackets of all languages, a name before <c>&lt;…&gt;</c>, bullets and emoji, and punctuation at the end.
/// Full-width signs become ASCII. The default value is empty: no address.
/// </remarks>
/// <example><code>
/// var email = EmailAddress.Parse("name@gmial.com");
/// if (email.Suggest() is { } suggestion)
/// {
///     Console.WriteLine($"Did you mean {suggestion.Reveal()}?");
/// }
/// </code></example>
[TextForm(ProblemCodes.EmailMalformed, "name@example.org", Format = nameof(Reveal))]
[JsonConverter(typeof(LibraryConverter))]
public readonly partial record struct EmailAddress
{
    private const int MaxOctets = 254;
    private const int MaxLocalOctets = 64;

    private readonly string? _text;

    private EmailAddress(string text) => _text = text;

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">
    /// The text is not an address of the form given in the remarks; the message does not repeat it.
    /// </exception>
    public static EmailAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException("Expected an email address.");

    /// <summary>Reads an address. Returns <c>false</c> if it is malformed.</summary>
    public static bool TryParse(string? text, out EmailAddress address)
    {
        address = default;
        text = text is null ? string.Empty : PastedEmail.Unwrap(text);
        var at = text.LastIndexOf('@');
        if (at < 1 || !TryMeasure(text, 0, at, isDotAtom: true, out var local) || local > MaxLocalOctets
            || !TryMeasure(text, at + 1, text.Length, isDotAtom: false, out var domain) || local + 1 + domain > MaxOctets
            || !EmailDomain.TryToAscii(text.Substring(at + 1), out _))
        {
            return false;
        }

        address = new EmailAddress(text);
        return true;
    }

    /// <summary>
    /// Returns the address that was probably meant if this one has a likely typing error: <c>name@gmail.com</c> for <c>name@gmial.com</c>,
    /// <c>name@example.com</c> for <c>name@example.con</c>. Returns <c>null</c> for any other address.
    /// </summary>
    /// <remarks>Ask the supporter ("Did you mean …?"), and never reject the address because of it: it may be correct as it is.</remarks>
    public EmailAddress? Suggest() =>
        EmailSlips.Correct(Reveal()) is { } corrected && TryParse(corrected, out var address) ? address : default(EmailAddress?);

    /// <summary>
    /// Returns the address that a text probably means, whether the text is an address or not. It corrects the errors that
    /// <see cref="Suggest()"/> corrects, and also a comma or nothing in place of a dot, spaces, and doubled signs. Returns <c>null</c> if
    /// there is nothing to suggest.
    /// </summary>
    public static EmailAddress? Suggest(string? text)
    {
        if (TryParse(text, out var address))
        {
            return address.Suggest();
        }

        return text is not null && EmailSlips.CorrectText(PastedEmail.Unwrap(text)) is { } corrected && TryParse(corrected, out address)
            ? address.Suggest() ?? address
            : default(EmailAddress?);
    }

    /// <summary>Returns the address itself: for delivery and storage, never for a log or a message.</summary>
    public string Reveal() => _text ?? string.Empty;

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => _text is null ? string.Empty : "(email address)";

    /// <summary>Returns the number of octets of a well-formed part. A dot-atom has no character that needs quotation marks.</summary>
    private static bool TryMeasure(string text, int start, int end, bool isDotAtom, out int octets)
    {
        octets = 0;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (i + 1 == end || !char.IsSurrogatePair(c, text[i + 1])
                    || CharUnicodeInfo.GetUnicodeCategory(text, i) == UnicodeCategory.Format)
                {
                    return false;
                }

                octets += 4;
                i++;
            }
            else if (isDotAtom && (c == '.' ? i == start || i == end - 1 || text[i - 1] == '.' : !IsAtom(c)))
            {
                return false;
            }
            else
            {
                octets += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            }
        }

        return true;
    }

    private static bool IsAtom(char c) => c < 0x80
        ? c is > ' ' and < '\u007F' and not ('"' or '(' or ')' or ',' or ':' or ';' or '<' or '>' or '@' or '[' or '\\' or ']')
        : !char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format;
}
