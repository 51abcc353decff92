namespace WriteForRights;

/// <summary>Rules that the flows share: the writer's details, the consent and the action itself.</summary>
internal static class FlowRules
{
    private static readonly SupporterValidator SupporterRules = new();

    /// <summary>Returns the problems of an action by the rules that the server uses.</summary>
    internal static ValueList<Problem> Check(FlowState state, ActionRecord action)
    {
        var pack = new CampaignPack(state.Campaign, [state.Case]);
        return new ActionRecordValidator(pack, state.Options.Clock).Check(action, state.Wording);
    }

    /// <summary>
    /// Returns the details that are asked for and typed, and the problems with them, at paths such as <c>$.supporter.email</c>.
    /// </summary>
    internal static (Supporter Supporter, ValueList<Problem> Problems) ReadSupporter(FlowState state)
    {
        var (input, fields) = (state.Input, state.Options.Fields);
        var problems = new List<Problem>();
        var email = Asked(input.Email, SupporterFields.Email);
        var isEmail = EmailAddress.TryParse(email, out var address);
        if (!isEmail && email is not null)
        {
            problems.Add(state.Problem("$.supporter.email", ProblemCodes.EmailMalformed));
        }

        var country = ReadCountry(state);
        if (country is null && Asked(input.Country, SupporterFields.Country) is not null)
        {
            problems.Add(state.Problem("$.supporter.country", ProblemCodes.CountryMalformed));
        }

        var supporter = new Supporter
        {
            Name = Asked(input.Name, SupporterFields.Name),
            Email = isEmail ? address : default(EmailAddress?),
            Phone = Asked(input.Phone, SupporterFields.Phone),
            Address = ReadAddress(country),
            Country = country,
            Language = email is null ? default(LanguageTag?) : state.Options.Language,
        };
        problems.AddRange(SupporterRules.Check(supporter, state.Wording)
            .Select(problem => Moved(Moved(problem, "$.", "$.supporter."), "$.supporter.address.country", "$.supporter.country")));
        return (supporter, problems.ToValueList());

        string? Asked(PersonalText? text, SupporterFields field) =>
            fields.HasFlag(field) && text?.Reveal() is { } typed && !string.IsNullOrWhiteSpace(typed) ? typed : null;

        PostalAddress? ReadAddress(CountryCode? own)
        {
            var lines = (Asked(input.AddressLines, SupporterFields.Address) ?? string.Empty).Split('\n')
                .Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => new PersonalText(line)).ToValueList();
            var locality = Asked(input.Locality, SupporterFields.Address);
            var postcode = Asked(input.PostalCode, SupporterFields.Address);
            return lines.Count == 0 && locality is null && postcode is null ? null
                : new PostalAddress { Lines = lines, Locality = locality, PostalCode = postcode, Country = own ?? default };
        }
    }

    /// <summary>Returns the writer's country, or the site's; <c>null</c> if none is known or what was typed is none.</summary>
    internal static CountryCode? ReadCountry(FlowState state)
    {
        var typed = state.Options.Fields.HasFlag(SupporterFields.Country) ? state.Input.Country?.Reveal().Trim() : null;
        return typed is not { Length: > 0 } ? state.Options.Country
            : CountryCode.TryParse(typed.ToUpperInvariant(), out var country) && country.IsKnown ? country : default(CountryCode?);
    }

    /// <summary>Returns the answer to the site's question; <c>null</c> if it asks none.</summary>
    internal static Consent? ReadConsent(FlowState state) => state.Options.Consent is not { } asked ? null : new()
    {
        Contact = state.Input.MayContact ? ContactConsent.Granted : ContactConsent.Denied,
        TextVersion = asked.Version,
        Language = asked.Text.In(state.Options.Language).Language,
        At = state.TakenAt,
    };

    /// <summary>Returns a problem with the beginning of its path replaced.</summary>
    internal static Problem Moved(Problem problem, string from, string to) => problem.Path.StartsWith(from, StringComparison.Ordinal)
        ? problem with { Path = $"{to}{problem.Path.Substring(from.Length)}" } : problem;
}
