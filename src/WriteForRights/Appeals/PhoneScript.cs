namespace WriteForRights;

/// <summary>Writes what to say on the phone.</summary>
internal static class PhoneScript
{
    internal static string Of(Appeal appeal)
    {
        if (appeal.Kind == ActionKind.PhoneCall)
        {
            return appeal.ToPlainText();
        }

        var values = new AppealValues(appeal.About, appeal.To, appeal.Request, appeal.Language);
        var demands = values.Of(AppealFields.CaseDemands);
        if (MessageLanguages.Find(appeal.Language) is null || demands.Text is null || !demands.Language.Fits(appeal.Language))
        {
            return Paragraphs(appeal.Salutation, appeal.Body.Reveal());
        }

        var words = Catalogue.For(appeal.Language);
        return Paragraphs(
            appeal.Salutation,
            WhoCalls(values, words),
            words.Text("appeal.phone.about", ("case", values.Of(AppealFields.CaseName).Text!)),
            words.Text("appeal.phone.ask") + "\n" + demands.Text,
            words.Text("appeal.phone.thanks"));
    }

    private static string? WhoCalls(AppealValues values, Catalogue words)
    {
        if (values.Of(AppealFields.SenderName).Text is not { } name)
        {
            return null;
        }

        var country = values.Of(AppealFields.SenderCountry);
        return country.Text is { } from && country.Language.Fits(words.Language)
            ? words.Text("appeal.phone.name-country", ("name", name), ("country", from))
            : words.Text("appeal.phone.name", ("name", name));
    }

    private static string Paragraphs(params string?[] parts) => string.Join("\n\n", parts.Where(part => part is { Length: > 0 }));
}
