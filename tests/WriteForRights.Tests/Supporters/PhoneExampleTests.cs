using PhoneNumbers;
using ExampleNumber = PhoneNumbers.PhoneNumber;

namespace WriteForRights.Tests;

/// <summary>The example numbers of Google's libphonenumber, of every country that it has, in each way in which people write them.</summary>
public sealed class PhoneExampleTests
{
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    private static readonly SupporterValidator Rules = new();

    private static readonly byte[] Key = new byte[32];

    /// <summary>Countries of which libphonenumber has no numbers: nobody lives there all year, or they are served by another's plan.</summary>
    private static readonly string[] WithoutExamples = ["AQ", "BV", "GS", "HM", "PN", "TF", "UM"];

    /// <summary>
    /// Numbers that are refused in each form, on purpose: nobody has one. They are of services, and longer or shorter than the numbers of
    /// people, whose length is certain in these plans.
    /// </summary>
    private static readonly string[] Refused =
    [
        "AU TOLL_FREE", "AU PREMIUM_RATE", "AU SHARED_COST", "AU PAGER", "CA UAN", "CC TOLL_FREE", "CC PREMIUM_RATE", "CC SHARED_COST",
        "CH VOICEMAIL", "CX TOLL_FREE", "CX PREMIUM_RATE", "CX SHARED_COST", "CZ VOICEMAIL", "HK TOLL_FREE", "HK PREMIUM_RATE",
        "IN PREMIUM_RATE", "IN SHARED_COST", "NL TOLL_FREE", "NL PREMIUM_RATE", "NL UAN", "NO UAN", "SJ UAN", "TR UAN",
    ];

    /// <summary>
    /// Numbers of services that are not the same at home and from abroad: two are longer than people's numbers and follow an 8, which may
    /// be a number's own; one is too short to be called from abroad.
    /// </summary>
    private static readonly string[] Apart = ["BY PREMIUM_RATE", "BY TOLL_FREE", "IR UAN"];

    public static TheoryData<string> Countries { get; } =
        [.. CountryCode.Known.Select(country => country.ToString()).Except(WithoutExamples)];

    [Fact]
    public void Libphonenumber_has_numbers_of_all_other_countries() => Assert.Equal(
        Countries.Select(row => row.Data).Order(),
        Numbers.GetSupportedRegions().Where(region => CountryCode.Parse(region).IsKnown).Order());

    [Theory]
    [MemberData(nameof(Countries))]
    public void A_country_has_the_calling_code_that_libphonenumber_gives_it(string country) => Assert.Equal(
        Numbers.GetCountryCodeForRegion(country).ToString(System.Globalization.CultureInfo.InvariantCulture),
        PhonePlans.Find(CountryCode.Parse(country))!.Plan.CallingCode);

    [Theory]
    [MemberData(nameof(Countries))]
    public void The_national_and_the_international_form_of_a_number_are_taken_and_are_one_person(string country)
    {
        foreach (var type in Enum.GetValues<PhoneNumberType>())
        {
            if (Numbers.GetExampleNumberForType(country, type) is not { } number || Apart.Contains($"{country} {type}"))
            {
                continue;
            }

            (string? Country, string Text)[] written = [.. Forms(number, country)];
            if (Refused.Contains($"{country} {type}"))
            {
                Assert.All(written.Where(form => !form.Text.Contains('(', StringComparison.Ordinal)), form => Assert.Equal(
                    ["$.phone: phone-malformed"], Rules.Check(Supporter(form.Country, form.Text), LanguageTag.English).Lines()));
                continue;
            }

            var expected = Fingerprint(null, Numbers.Format(number, PhoneNumberFormat.E164));
            Assert.All(written, form =>
            {
                Assert.Empty(Rules.Check(Supporter(form.Country, form.Text), LanguageTag.English).Lines());
                Assert.True(expected.AsSpan().SequenceEqual(Fingerprint(form.Country, form.Text)), $"{type} {form.Country}: {form.Text}");
            });
        }
    }

    private static IEnumerable<(string? Country, string Text)> Forms(ExampleNumber number, string country) =>
    [
        (country, Numbers.Format(number, PhoneNumberFormat.NATIONAL)),
        (country, Numbers.Format(number, PhoneNumberFormat.NATIONAL) + " (mobile)"),
        (country, Numbers.Format(number, PhoneNumberFormat.INTERNATIONAL)),
        (null, Numbers.Format(number, PhoneNumberFormat.INTERNATIONAL)),
        (null, Numbers.Format(number, PhoneNumberFormat.RFC3966)),
        ("FR", Numbers.Format(number, PhoneNumberFormat.E164)),
        ("FR", Numbers.FormatOutOfCountryCallingNumber(number, country == "BE" ? "CH" : "BE")),
        ("US", "011 " + Numbers.Format(number, PhoneNumberFormat.E164)[1..]),
    ];

    private static byte[] Fingerprint(string? country, string phone)
    {
        Assert.True(SupporterFingerprint.TryCompute(Supporter(country, phone), Key, out var fingerprint), $"{country} {phone}");
        return fingerprint.ToBytes();
    }

    private static Supporter Supporter(string? country, string phone) =>
        new() { Phone = phone, Country = country is null ? null : CountryCode.Parse(country) };
}
