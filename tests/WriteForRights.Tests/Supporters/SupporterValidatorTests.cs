using FluentValidation;

namespace WriteForRights.Tests;

/// <summary>A form is checked by the same rules as the action that is made of it.</summary>
public sealed class SupporterValidatorTests
{
    private static readonly SupporterValidator Rules = new();

    public static TheoryData<Supporter> Supporters { get; } =
    [
        new Supporter(),
        new Supporter { Name = "A. Example", Email = EmailAddress.Parse("a@example.org"), Phone = "+44 20 7946 0018" },
        new Supporter { Name = "<b>", Email = default(EmailAddress), Phone = "?", Country = CountryCode.Parse("GB") },
        new Supporter { Name = "", Phone = new string('5', 41), Address = new() { Lines = ["", "\0"], PostalCode = "1", Country = CountryCode.Parse("FR") } },
        new Supporter { Address = new() { Lines = [], Locality = " ", Region = new string('x', 201), PostalCode = "\u202E", Country = CountryCode.Parse("FR") } },
    ];

    [Theory]
    [MemberData(nameof(Supporters))]
    public void An_action_has_the_problems_of_its_supporter_under_the_supporters_path(Supporter supporter) => Assert.Equal(
        Rules.Check(supporter, LanguageTag.English).Select(problem => problem with { Path = problem.Path.Replace("$", "$.supporter", StringComparison.Ordinal) }),
        Campaign2022.Rules().Check(Campaign2022.Letter() with { Supporter = supporter }, LanguageTag.English));

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() => Assert.Equal(
        [
            "$.name: text-empty", "$.phone: text-too-long", "$.address.lines[0]: text-empty", "$.address.lines[1]: text-characters",
            "$.address.postalCode: postcode-malformed",
        ],
        Rules.Check(Supporters.ElementAt(3).Data, LanguageTag.English).Lines());

    [Fact]
    public void A_text_that_is_too_long_or_cannot_be_printed_is_not_looked_into_further()
    {
        Assert.Equal(["$.name: text-too-long"], Check(new() { Name = new string('<', 201) }));
        Assert.Equal(["$.name: text-characters"], Check(new() { Name = "<\0" }));
        Assert.Equal(["$.phone: text-characters"], Check(new() { Phone = "\0" }));
        Assert.Equal(
            ["$.address.postalCode: text-too-long"],
            Check(new() { Address = new() { Lines = [], PostalCode = new string('1', 201), Country = CountryCode.Parse("FR") } }));
    }

    [Fact]
    public void A_form_can_check_one_field_while_it_is_being_filled_in()
    {
        var supporter = new Supporter { Name = "<b>", Phone = "?" };

        var problem = Assert.Single(Rules.Validate(supporter, options => options.IncludeProperties(nameof(Supporter.Phone))).Errors);
        Assert.Equal((nameof(Supporter.Phone), ProblemCodes.PhoneMalformed), (problem.PropertyName, problem.ErrorCode));
    }

    [Theory]
    [InlineData("""{ "phone": "020 7946 0018", "country": 44 }""", "$.supporter.country: type-mismatch")]
    [InlineData("""{ "phone": "1", "country": 44 }""", "$.supporter.country: type-mismatch")]
    [InlineData("""{ "phone": "1", "address": { "lines": [], "country": 44 } }""", "$.supporter.address.country: type-mismatch")]
    [InlineData("""{ "address": { "lines": [], "postalCode": "1", "country": 44 } }""", "$.supporter.address.country: type-mismatch")]
    public void Nothing_is_held_against_a_country_that_could_not_be_read(string supporter, string problem)
    {
        var json = $$"""
            { "id": "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60", "campaign": "w4r-2022", "case": "dorgelesse-nguessan", "purpose": "appeal",
              "kind": "letter", "takenAt": "2022-12-10T11:02:15Z", "supporter": {{supporter}} }
            """;

        Assert.Equal(
            [problem],
            WriteForRightsJson.Read<ActionRecord>(System.Text.Encoding.UTF8.GetBytes(json), LanguageTag.English)
                .Check(action => Campaign2022.Rules().Check(action, LanguageTag.English)).Lines());
    }

    private static string[] Check(Supporter supporter) => Rules.Check(supporter, LanguageTag.English).Lines();
}
