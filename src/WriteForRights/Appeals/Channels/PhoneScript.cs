namespace WriteForRights;

/// <summary>Writes scripts for phone calls.</summary>
internal static class PhoneScript
{
    internal static string Write(Appeal appeal)
    {
        if (appeal.Kind == ActionKind.PhoneCall)
        {
            return appeal.ToPlainText();
        }

        var values = new FieldValues(appeal.About, appeal.To, appeal.Request, appeal.Words);
        var demands = values.Get(AppealFields.CaseDemands);
        if (MessageLanguages.Find(appeal.Language) is null || demands.Text is null || !demands.Language.Fits(appeal.Language))
        {
            return Paragraphs(appeal.Salutation, appeal.Body.Reveal());
        }

        var words = Catalogue.For(appeal.Words);
        return Paragraphs(
            appeal.Salutation,
            IntroduceCaller(values, words),
            words.Text("appeal.phone.about", ("case", values.Get(AppealFields.CaseName).Text!)),
            words.Text("appeal.phone.ask") + "\n" + demands.Text,
            words.Text("appeal.phone.thanks"));
    }

    private static string? IntroduceCaller(FieldValues values, Catalogue words)
    {
        if (values.Get(AppealFields.SenderName).Text is not { } name)
        {
            return null;
        }

        return values.SenderCountry is { } country && CountryNames.From(country, words.Language) is var from
            && from.Language.Fits(words.Language)
            ? words.Text("appeal.phone.name-country", ("name", name), ("country", from.Text))
            : words.Text("appeal.phone.name", ("name", name));
    }

    private static string Paragraphs(params string?[] parts) => string.Join("\n\n", parts.Where(part => part is { Length: > 0 }));
}
