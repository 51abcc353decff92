using FluentValidation;

namespace WriteForRights;

/// <summary>The rule for every country that comes from outside: it is one of <see cref="CountryCode.Known"/>.</summary>
internal static class CountryRules
{
    /// <summary>Checks an optional country.</summary>
    internal static IRuleBuilderOptions<T, CountryCode?> KnownCountry<T>(this IRuleBuilder<T, CountryCode?> rule) =>
        rule.Must((_, country, context) => country is not { } given || context.CheckHere(given) || true);

    /// <summary>Checks a required country.</summary>
    internal static IRuleBuilderOptions<T, CountryCode> KnownCountry<T>(this IRuleBuilder<T, CountryCode> rule) =>
        rule.Must((_, country, context) => context.CheckHere(country) || true);

    /// <summary>Returns the arguments of the message about an unknown country.</summary>
    internal static (string Name, MessageValue Value)[] Arguments(CountryCode country) =>
        ProblemText.WithMeaning(country.Meaning, ("country", country.ToString()));

    private static bool CheckHere<T>(this ValidationContext<T> context, CountryCode country)
    {
        if (!country.IsKnown)
        {
            context.AddProblemHere(ProblemCodes.CountryUnknown, Arguments(country));
        }

        return country.IsKnown;
    }
}
