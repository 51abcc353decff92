using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>An email address. It prints redacted; <see cref="Reveal"/> gives the address itself.</summary>
/// <remarks>
/// At most 254 characters, the part before the <c>@</c> at most 64 (RFC 5321); letters of any script (RFC 6531); no white space,
/// control characters, quotes or angle brackets; at least one dot in the domain, and of ASCII only letters, digits and hyphens there.
/// The default value is empty: no address.
/// </remarks>
[JsonConverter(typeof(EmailAddressRedactor))]
public readonly record struct EmailAddress
{
    private readonly string? _text;

    private EmailAddress(string text) => _text = text;

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">The text is not an address of the form given in the remarks; the message does not repeat it.</exception>
    public static EmailAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException("Expected an email address.");

    /// <summary>Reads an address, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out EmailAddress address)
    {
        address = default;
        if (text is null || text.Length is < 3 or > 254)
        {
            return false;
        }

        var at = text.LastIndexOf('@');
        if (at is < 1 or > 64 || !IsDotted(text, 0, at, 1, IsAllowed) || !IsDotted(text, at + 1, text.Length, 2, IsAllowedInDomain)
            || !TextRules.IsWellFormed(text))
        {
            return false;
        }

        address = new EmailAddress(text);
        return true;
    }

    /// <summary>The address itself: personal data, for delivery and storage, never for a log or a message.</summary>
    public string Reveal() => _text ?? string.Empty;

    /// <summary>A fixed text that tells nothing of the address.</summary>
    public override string ToString() => _text is null ? string.Empty : "(email address)";

    private static bool IsDotted(string text, int start, int end, int atLeast, Func<char, bool> isAllowed)
    {
        var labels = 0;
        var labelStart = start;
        for (var i = start; i <= end; i++)
        {
            if (i == end || text[i] == '.')
            {
                if (i == labelStart)
                {
                    return false;
                }

                labels++;
                labelStart = i + 1;
            }
            else if (!isAllowed(text[i]))
            {
                return false;
            }
        }

        return labels >= atLeast;
    }

    private static bool IsAllowed(char c) =>
        !char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format
        && c is not ('"' or '(' or ')' or ',' or ':' or ';' or '<' or '>' or '@' or '[' or '\\' or ']');

    // What else ASCII has would end the address where it stands in a link: a?bcc=b.
    private static bool IsAllowedInDomain(char c) =>
        c < 0x80 ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' : IsAllowed(c);
}
