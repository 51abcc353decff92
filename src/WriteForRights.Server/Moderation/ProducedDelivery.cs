using System.Globalization;

namespace WriteForRights.Server;

/// <summary>A delivery at the moment at which it is produced.</summary>
/// <param name="Delivery">The delivery as it is stored.</param>
/// <param name="Messages">The messages that may be sent now; empty unless the delivery is open.</param>
internal sealed record ProducedDelivery(StoredDelivery Delivery, IReadOnlyList<DeliverableMessage> Messages)
{
    internal bool IsOpen => Delivery.Status == DeliveryStatus.Open;

    /// <summary>Returns the sheets to print.</summary>
    internal PersonalText Sheets(LetterPaper paper) => MessageSheets.Of(Messages, paper);

    /// <summary>Returns the data of the envelopes, in the order of the sheets.</summary>
    /// <param name="language">The language of the sender, for the name of the country.</param>
    internal ValueList<MessageEnvelope> Envelopes(LanguageTag language) => Messages.Select(message =>
    {
        var route = message.Routes[0];
        return new MessageEnvelope
        {
            Id = message.Id,
            Kind = message.Kind,
            Language = message.Language,
            Route = route.Kind,
            Lines = route.EnvelopeFrom(null, language).Lines,
            SenderName = message.SenderName,
            SenderAddress = message.SenderAddress,
        };
    }).ToValueList();

    /// <summary>Returns the data of the envelopes as a CSV file.</summary>
    internal string Csv(LanguageTag language)
    {
        var envelopes = Envelopes(language);
        var lines = envelopes.Select(envelope => envelope.Lines.Count).DefaultIfEmpty(0).Max();
        return "\uFEFF" + CsvRow.Of(
            ["id", "kind", "language", "route", .. Enumerable.Range(1, lines).Select(LineName), "senderName", "senderAddress"])
            + string.Concat(envelopes.Select(envelope => CsvRow.Of(
            [
                envelope.Id.ToString(),
                envelope.Kind.ToString(),
                envelope.Language?.ToString(),
                envelope.Route.ToString(),
                .. Enumerable.Range(0, lines).Select(i => (CsvCell)(i < envelope.Lines.Count ? envelope.Lines[i].Reveal() : null)),
                envelope.SenderName?.Reveal(),
                envelope.SenderAddress is { } address ? Lines(address) : null,
            ])));
    }

    /// <summary>Returns the delivery as callers see it.</summary>
    /// <param name="paper">The paper of the sheets.</param>
    /// <param name="language">The language of the sender.</param>
    internal MessageDelivery Show(LetterPaper paper, LanguageTag language)
    {
        var request = Delivery.Request;
        return new MessageDelivery
        {
            Id = request.Id,
            Status = Delivery.Status,
            Campaign = request.Campaign,
            Case = request.Case,
            Section = request.Section,
            By = request.By,
            CreatedAt = Delivery.CreatedAt,
            Sheets = IsOpen ? Sheets(paper) : default(PersonalText?),
            Envelopes = Envelopes(language),
            Messages = Delivery.Members.Select(message => message.Id).ToValueList(),
            LeftOut = Delivery.Messages.Where(message => message.Delivery != request.Id)
                .Select(message => new MessageReceipt { Id = message.Id, Status = message.Status }).ToValueList(),
        };
    }

    private static CsvCell LineName(int number) => string.Create(CultureInfo.InvariantCulture, $"line{number}");

    private static string Lines(PostalAddress address) => EnvelopeBlock.Of([], address, null, LanguageTag.English).Reveal();
}
