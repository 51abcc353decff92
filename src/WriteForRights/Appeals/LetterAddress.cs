namespace WriteForRights;

/// <summary>The two addresses at the head of a letter, line by line.</summary>
internal static class LetterAddress
{
    /// <summary>What shows through the window: the target's open postal address, or only name and office where there is none.</summary>
    internal static IEnumerable<string> Of(Appeal appeal)
    {
        var language = appeal.To.Language ?? appeal.Language;
        return AppealChannels.Open(appeal).FirstOrDefault(channel => channel.Kind == ChannelKind.Post)?.Address is { } address
            ? EnvelopeBlock.Of(appeal.To, address, AppealChannels.SenderCountry(appeal), SenderLanguage(appeal)).Lines.Select(line => line.Reveal())
            : new[] { appeal.To.OfficialName, appeal.To.Office.In(language).Text }.Where(line => line is { Length: > 0 })
                .Select(line => PlainText.OneLine(line!));
    }

    /// <summary>
    /// Who writes. The last line of an address is in a language of the sender's country, as on an envelope; a country without an address is
    /// in the letter's language, since no post reads it.
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

        return new[] { sender?.Name?.Reveal(), sender?.Country?.NameIn(appeal.Language).Text }.Where(line => line is not null)
            .Select(line => PlainText.OneLine(line!));
    }

    private static LanguageTag SenderLanguage(Appeal appeal) => appeal.Request.Sender?.Language ?? appeal.Language;
}
