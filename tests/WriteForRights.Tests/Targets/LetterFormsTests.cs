using System.Text.Json;
using System.Text.RegularExpressions;

namespace WriteForRights.Tests;

/// <summary>What letters say to officials, whole: every office, number and gender in every language.</summary>
public sealed partial class LetterFormsTests
{
    private static readonly OfficeStyle?[] Styles = [.. OfficeStyle.Known, null];

    private static readonly GrammaticalNumber[] Numbers = [GrammaticalNumber.One, GrammaticalNumber.Several];

    private static readonly GrammaticalGender?[] Genders = [GrammaticalGender.Feminine, GrammaticalGender.Masculine, null];

    public static TheoryData<string> Languages { get; } = [.. LetterLanguages.All.Select(language => language.ToString())];

    /// <summary>The languages whose forms are written out whole beside this test; those of all are in <c>docs/languages</c>.</summary>
    public static TheoryData<string> ReadByEye { get; } = ["en", "fr", "es", "de", "pt", "ru", "ar"];

    /// <summary>Words that only a woman, and only a man, is addressed with.</summary>
    public static TheoryData<string, string, string> Markers { get; } = new()
    {
        { "en", "madam", "sir" },
        { "fr", "madame mesdames la présidente députée députées", "monsieur messieurs le président député députés" },
        {
            "es",
            "señora señoras estimada estimadas excelentísima excelentísimas",
            "señor señores estimado estimados excelentísimo excelentísimos"
        },
        {
            "de",
            "frau dame damen präsidentin ministerin ministerinnen richterin richterinnen direktorin staatsanwältin",
            "herr herren geehrter präsident minister richter direktor staatsanwalt abgeordneter"
        },
        {
            "pt",
            "senhora senhoras exma exmas excelentíssima excelentíssimas primeira ministra",
            "senhor senhores exmo exmos excelentíssimo excelentíssimos primeiro ministro"
        },
        { "ru", "госпожа уважаемая дамы", "господин уважаемый господа" },
        {
            "ar",
            "السيدة السيدات صاحبة صاحبات الرئيسة رئيسة الوزيرة الوزيرات السفيرة القاضية النائبة المحترمة المحترمات المديرة المدعية",
            "السيد السادة والسادة صاحب أصحاب الرئيس رئيس الوزير السفير القاضي النائب المحترم المحترمون المدير المدعي"
        },
    };

    /// <summary>The languages in which every title says who is addressed; English and Russian titles may not.</summary>
    public static TheoryData<string> Gendered { get; } = ["fr", "es", "de", "pt", "ru", "ar"];

    [Theory]
    [MemberData(nameof(ReadByEye))]
    public void What_a_letter_says_is_what_was_read_by_eye(string language)
    {
        var table = File.ReadAllLines(
            Path.Combine(SourceTree.Root, "tests", "WriteForRights.Tests", "Targets", "LetterForms", language + ".txt"));

        Assert.Equal(table, Forms(language).Select(form =>
            $"{form.Style} | {form.Number} | {form.Gender?.ToString() ?? "unknown"} | {form.Salutation} | {form.Closing}"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_the_same_keys(string language)
    {
        using var english = Open("en");
        using var other = Open(language);

        Assert.Equal(Keys(english.RootElement), Keys(other.RootElement));
    }

    [Fact]
    public void There_are_forms_for_just_the_languages_that_the_library_names() => Assert.Equal(
        LetterLanguages.All.Select(language => $"letter-forms/{language}").Order(StringComparer.Ordinal),
        typeof(Campaign).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("letter-forms/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    /// <summary>Where the forms for a woman and a man differ, neither of them is for somebody of whom nothing is known.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void One_person_of_whom_nothing_is_known_is_addressed_neither_as_a_woman_nor_as_a_man(string language)
    {
        foreach (var office in Forms(language).Where(form => form.Number == GrammaticalNumber.One).GroupBy(form => form.Style))
        {
            var byGender = office.ToDictionary(form => form.Gender?.ToString() ?? "unknown", form => form.Salutation);
            Assert.True(
                byGender["feminine"] == byGender["masculine"] || (byGender["unknown"] != byGender["feminine"] && byGender["unknown"] != byGender["masculine"]),
                $"{language}: {office.Key}");
        }
    }

    [Theory]
    [MemberData(nameof(Markers))]
    public void No_woman_is_addressed_as_a_man_and_no_man_as_a_woman(string language, string feminine, string masculine)
    {
        // Proca ships the salutations of English, French and Czech swapped.
        foreach (var form in Forms(language))
        {
            var words = Word().Matches(form.Salutation).Select(match => match.Value.ToLowerInvariant()).ToHashSet();
            var (saysFeminine, saysMasculine) = (words.Overlaps(feminine.Split(' ')), words.Overlaps(masculine.Split(' ')));

            // A form for everybody, with a gender or without, names both or neither.
            if (form.Gender is null || form.Salutation == form.ForAnybody)
            {
                Assert.True(saysFeminine == saysMasculine, $"{form}");
            }
            else
            {
                Assert.False(form.Gender == GrammaticalGender.Feminine ? saysMasculine : saysFeminine, $"{form}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Gendered))]
    public void One_person_whose_gender_is_known_is_addressed_accordingly(string language) => Assert.All(
        Forms(language).Where(form =>
            form.Number == GrammaticalNumber.One
            && form.Gender is not null
            && form.Style is not ("monarch" or "office")

            // In German and Russian, the words for a woman or a man need a name; without one, only the form for anybody is in use.
            && (language, form.Style) is not (("de" or "ru"), "person")),
        form => Assert.NotEqual(form.ForAnybody, form.Salutation));

    [Theory]
    [MemberData(nameof(Languages))]
    public void An_institution_is_addressed_as_nobody_in_particular(string language) => Assert.All(
        Forms(language).Where(form => form.Style == "office"), form => Assert.Equal(form.ForAnybody, form.Salutation));

    [Theory]
    [InlineData("en", ",")]
    [InlineData("fr", ",")]
    [InlineData("es", ":")]
    [InlineData("de", ",")]
    [InlineData("pt", ",")]
    [InlineData("ru", "!")]
    [InlineData("ar", "،")]
    public void Every_salutation_ends_with_the_mark_of_its_language(string language, string mark) => Assert.All(Forms(language), form =>
    {
        Assert.EndsWith(mark, form.Salutation, StringComparison.Ordinal);
        Assert.Matches(@"[\p{L}]$", form.Salutation[..^mark.Length]);
    });

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_form_has_a_stray_space_or_brace(string language) => Assert.All(
        Forms(language).SelectMany(form => new[] { form.Salutation, form.Closing }), text =>
        {
            Assert.Equal(text.Trim(), text);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.DoesNotContain(text, c => c is '{' or '}' or '|');
        });

    [Fact]
    public void Words_of_tomorrow_are_as_if_they_had_been_left_out()
    {
        var target = LetterTargets.Minister with
        {
            Style = OfficeStyle.Parse("high-priest"),
            Gender = GrammaticalGender.Parse("other"),
            Number = GrammaticalNumber.Parse("dual"),
        };

        Assert.Equal("Madame, Monsieur,", target.SalutationIn(LetterTargets.French).Text);
        Assert.Equal(
            "Veuillez agréer, Madame, Monsieur, l’expression de ma considération distinguée.", target.ClosingIn(LetterTargets.French).Text);
    }

    private static IEnumerable<Form> Forms(string language) =>
        from style in Styles
        from number in Numbers
        from gender in Genders
        let target = LetterTargets.Minister with { Style = style, Number = number, Gender = gender }
        let tag = LanguageTag.Parse(language)
        select new Form(
            style?.ToString() ?? "person",
            number,
            gender,
            target.SalutationIn(tag).Text,
            (target with { Gender = null }).SalutationIn(tag).Text,
            target.ClosingIn(tag).Text);

    private static string[] Keys(JsonElement element, string path = "") => element.ValueKind != JsonValueKind.Object
        ? [path]
        : [.. element.EnumerateObject().SelectMany(member => Keys(member.Value, path + "/" + member.Name))];

    private static JsonDocument Open(string language) =>
        JsonDocument.Parse(typeof(Campaign).Assembly.GetManifestResourceStream($"letter-forms/{language}")!);

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();

    private sealed record Form(
        string Style, GrammaticalNumber Number, GrammaticalGender? Gender, string Salutation, string ForAnybody, string Closing);
}
