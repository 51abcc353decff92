using FluentValidation;

namespace WriteForRights;

/// <summary>The rules for a supporter's details, to check a form before an action is created from it.</summary>
/// <remarks>Create one validator; it is safe to use from several threads. It makes no network calls.</remarks>
/// <example><code>
/// var form = new Supporter
/// {
///     Name = "अमित",
///     Phone = "+44 20 7946 001",
///     Address = new PostalAddress { Lines = ["1 Example Street"], PostalCode = "1234", Country = CountryCode.Parse("FR") },
/// };
/// foreach (var problem in new SupporterValidator().Check(form, LanguageTag.English))
/// {
///     Console.WriteLine($"{problem.Path}: {problem.Code}");
/// }
/// </code></example>
public sealed class SupporterValidator : AbstractValidator<Supporter>
{
    /// <summary>The maximum length of a name, in UTF-16 units.</summary>
    public const int MaxNameLength = 200;

    private const int MaxPhoneLength = 40;

    /// <summary>Creates the rules.</summary>
    public SupporterValidator()
    {
        RuleFor(supporter => supporter.Name).Must(CheckName);
        RuleFor(supporter => supporter.Email).Must(email => email != default(EmailAddress)).WithProblem(ProblemCodes.EmailMalformed);
        RuleFor(supporter => supporter.Phone).Must(CheckPhone);
        RuleFor(supporter => supporter.Country).KnownCountry();
        RuleFor(supporter => supporter.Address!).SetValidator(new PostalAddressValidator());
    }

    /// <summary>Checks a supporter's details.</summary>
    /// <param name="supporter">The supporter.</param>
    /// <param name="language">The language of the messages.</param>
    /// <returns>All problems; empty if the details are valid.</returns>
    public ValueList<Problem> Check(Supporter supporter, Wording language) => Validate(supporter).ToProblems(language);

    private static bool CheckName(Supporter supporter, PersonalText? name, ValidationContext<Supporter> context)
    {
        if (name?.Reveal() is { } text && context.CheckText(text, MaxNameLength) && NameRules.FindProblem(text) is { } problem)
        {
            context.AddProblemHere(problem);
        }

        return true;
    }

    private static bool CheckPhone(Supporter supporter, PersonalText? phone, ValidationContext<Supporter> context)
    {
        if (phone?.Reveal() is { } text && context.CheckText(text, MaxPhoneLength)
            && PhoneNumber.Normalise(text, supporter.PhoneCountry) is null)
        {
            context.AddProblemHere(ProblemCodes.PhoneMalformed);
        }

        return true;
    }
}
