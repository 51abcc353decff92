using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of a postal address. No rule asks whether a line looks like a street: people live in many ways.</summary>
internal sealed class PostalAddressValidator : AbstractValidator<PostalAddress>
{
    private const int MaxLineLength = 200;

    internal PostalAddressValidator()
    {
        RuleForEach(address => address.Lines).ShortText(MaxLineLength);
        RuleFor(address => address.Locality).ShortText(MaxLineLength);
        RuleFor(address => address.Region).ShortText(MaxLineLength);
        RuleFor(address => address.PostalCode).Must(CheckPostalCode);
        RuleFor(address => address.Country).KnownCountry();
    }

    private static bool CheckPostalCode(PostalAddress address, PersonalText? code, ValidationContext<PostalAddress> context)
    {
        if (code?.Reveal() is { } text && context.CheckText(text, MaxLineLength) && !Postcode.Fits(text, address.Country))
        {
            context.AddProblemHere(
                ProblemCodes.PostcodeMalformed,
                ("country", MessageValue.Of(words => CountryNames.InSentence(address.Country, words.Language).Text)),
                ("example", Postcode.ExampleOf(address.Country)!));
        }

        return true;
    }
}
