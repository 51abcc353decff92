namespace WriteForRights;

/// <summary>Returns the lines of a letter's two addresses.</summary>
internal static class LetterAddress
{
    /// <summary>Returns the lines in the window: the target's open postal address, or only name and office if there is none.</summary>
    internal static IEnumerable<string> OfTarget(Appeal appeal)
    {
        var language = appeal.To.Language ?? appeal.Language;
        return AppealChannels.GetOpen(appeal).FirstOrDefault(channel => channel.Kind == ChannelKind.Post)?.Address is { } address
            ? EnvelopeBlock.Of(appeal.To, address, AppealChannels.GetSenderCountry(appeal), SenderLanguage(appeal)).Lines
                .Select(line => line.Reveal())
            : new[] { appeal.To.OfficialName, appeal.To.Office.In(language).Text }.Where(line => line is { Length: > 0 })
                .Select(line => PlainText.OneLine(line!));
    }

    /// <summary>
    /// Returns the sender's lines. The last line of an address is in a language of the sender's country, as on an envelope. A country
    /// without an address is in the letter's language, because no post reads it.
    /// </summary>
    internal static IEnumerable<string> OfSender(Appeal appeal)
    {
        var sender = appeal.Request.Sender;
        if (sender?.Address is { } address)
        {
            PersonalText[] name = sender.Name is { } given ? [given] : [];
            var language = PostLanguages.Of(address.Country, SenderLanguage(appeal));
            return EnvelopeBlock.Of(name.ToValueList(), address, null, language).Lines.Select(line => line.Reveal());
        }

        var country = sender?.Country is { } known ? CountryNames.Plain(known, appeal.Language).Text : null;
        return new[] { sender?.Name?.Reveal(), country }.Where(line => line is not null)
            .Select(line => PlainText.OneLine(line!));
    }

    private static LanguageTag SenderLanguage(Appeal appeal) => appeal.Request.Sender?.Language ?? appeal.Language;
}
