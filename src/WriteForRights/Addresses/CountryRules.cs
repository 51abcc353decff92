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

    /// <summary>Checks an optional country at a path below the value.</summary>
    internal static void CheckCountry<T>(this ValidationContext<T> context, string path, CountryCode? country)
    {
        if (country is { IsKnown: false } unknown)
        {
            context.AddProblem(path, ProblemCodes.CountryUnknown, Arguments(unknown));
        }
    }

    /// <summary>Checks countries at a path below the validated value.</summary>
    internal static void CheckCountries<T>(this ValidationContext<T> context, string path, ValueList<CountryCode> countries)
    {
        for (var i = 0; i < countries.Count; i++)
        {
            context.CheckCountry(JsonPath.Item(path, i), countries[i]);
        }
    }

    private static bool CheckHere<T>(this ValidationContext<T> context, CountryCode country)
    {
        if (!country.IsKnown)
        {
            context.AddProblemHere(ProblemCodes.CountryUnknown, Arguments(country));
        }

        return country.IsKnown;
    }

    private static (string Name, string Value)[] Arguments(CountryCode country) =>
        ProblemText.WithMeaning(country.Meaning, ("country", country.ToString()));
}
