namespace WriteForRights;

/// <summary>
/// The canonical form of a person: equal for the same person, as far as can be told, whatever the spelling. It serves the fingerprint
/// alone. It is never shown, stored or sent: nobody asked to be written as it writes them.
/// </summary>
internal static class SupporterIdentity
{
    /// <summary>The form; none for somebody who gave neither an email address nor a telephone number, since many share a name.</summary>
    internal static string? Of(Supporter supporter)
    {
        var contact = supporter.Email is { } email && email != default ? OfEmail(email.Reveal())
            : supporter.Phone is { } phone ? OfPhone(phone.Reveal(), supporter.CountryOfPhone)
            : null;

        // The name is part of it: two people who share an address stay two.
        return contact is null ? null : $"{contact}\n{NameFolding.Fold(supporter.Name?.Reveal() ?? string.Empty)}";
    }

    // Nearly no server tells capitals apart before the @, though RFC 5321 would let it.
    private static string OfEmail(string address)
    {
        var at = address.LastIndexOf('@');
        EmailDomain.TryToAscii(address.Substring(at + 1), out var domain);
        var provider = MailProvider.Of(domain);
        return $"mailto:{provider.Mailbox(NameFolding.Lower(address.Substring(0, at)))}@{provider.Name}";
    }

    private static string? OfPhone(string number, CountryCode? country) =>
        PhoneNumber.Normalise(number, country) is { } normal ? $"tel:{normal}" : null;
}
