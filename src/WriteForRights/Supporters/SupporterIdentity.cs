namespace WriteForRights;

/// <summary>
/// The canonical form of a person, which is equal for all spellings of the same person, to the extent known. It is the input of the
/// fingerprint only, and is never shown, stored or sent: nobody asked to be spelled that way.
/// </summary>
internal static class SupporterIdentity
{
    /// <summary>Returns the form, or <c>null</c> without email address and telephone number, since many people share a name.</summary>
    internal static string? Find(Supporter supporter)
    {
        var contact = supporter.Email is { } email && email != default ? OfEmail(email.Reveal())
            : supporter.Phone is { } phone ? OfPhone(phone.Reveal(), supporter.PhoneCountry)
            : null;

        // The name is part of the form: two people who share an address stay two.
        return contact is null ? null : $"{contact}\n{NameFolding.Fold(supporter.Name?.Reveal() ?? string.Empty)}";
    }

    // Hardly any server distinguishes capitals before the @, though RFC 5321 allows it.
    private static string OfEmail(string address)
    {
        var at = address.LastIndexOf('@');
        EmailDomain.TryToAscii(address.Substring(at + 1), out var domain);
        var provider = MailProvider.For(domain);
        return $"mailto:{provider.GetMailbox(NameFolding.Lower(address.Substring(0, at)))}@{provider.Name}";
    }

    private static string? OfPhone(string number, CountryCode? country) =>
        PhoneNumber.Normalise(number, country) is { } normal ? $"tel:{normal}" : null;
}
