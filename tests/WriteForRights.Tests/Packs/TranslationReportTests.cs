using System.Reflection;

namespace WriteForRights.Tests;

/// <summary>Which texts of a pack are missing in which language.</summary>
public sealed class TranslationReportTests
{
    private static readonly LanguageTag English = LanguageTag.English;
    private static readonly LanguageTag French = LanguageTag.Parse("fr");

    [Fact]
    public void The_sample_is_translated_but_for_salutations_which_are_as_published()
    {
        var report = TranslationReport.Of(Campaign2022.Pack);

        Assert.Equal(["en", "fr", "es", "ar"], report.Languages.Select(language => $"{language}"));
        Assert.Equal(4 * 5, report.Coverage.Count);
        Assert.Equal("campaign.json", report.Coverage[0].File);
        Assert.All(report.Coverage, row => Assert.All(row.Missing, path => Assert.EndsWith(".salutation", path, StringComparison.Ordinal)));
        Assert.All(report.Coverage.Where(row => row.Language == English), row => Assert.Equal(1, row.Share));
        Assert.Equal(
            ["fr", "es", "ar"],
            report.Coverage.Where(row => row.File == "cases/aleksandra-skochilenko.json" && row.Missing.Count > 0)
                .Select(row => $"{row.Language}"));
        Assert.All(report.Coverage, row => Assert.True(row.Texts >= 8));
        Assert.False(report.IsComplete);
    }

    [Fact]
    public void A_name_as_published_stands_for_every_language_of_its_script() => Assert.All(
        TranslationReport.Of(Campaign2022.Pack).Coverage,
        row => Assert.Equal($"{row.Language}" == "ar", row.MissingNames.Count > 0));

    [Fact]
    public void Every_text_that_is_missing_is_told_with_its_path()
    {
        var pack = Pack(["en", "fr"], @case => @case with
        {
            Headline = Text("en"),
            Story = Text("fr"),
            Timeline = [.. @case.Timeline.Select((item, i) => i == 1 ? item with { Text = Text("en", "es") } : item)],
            Solidarity = @case.Solidarity with { Advice = Text("de") },
        });

        var rows = TranslationReport.Of(pack).Coverage.Where(row => row.File == "cases/dorgelesse-nguessan.json").ToArray();

        Assert.Equal([English, French], rows.Select(row => row.Language));
        Assert.Equal(["$.story", "$.solidarity.advice"], rows[0].Missing);
        Assert.Equal(["$.headline", "$.timeline[1].text", "$.solidarity.advice"], rows[1].Missing);
        Assert.Equal(rows[0].Texts, rows[1].Texts);
        Assert.Equal(1 - (3.0 / rows[1].Texts), rows[1].Share, 12);
    }

    [Fact]
    public void A_more_general_form_of_a_language_serves_its_readers_and_a_more_special_one_does_not()
    {
        var pack = Pack(["pt-BR", "zh"], @case => @case with { Headline = Text("pt", "zh-Hant"), Story = Text("pt-PT", "zh") });
        var rows = TranslationReport.Of(pack).Coverage.Where(row => row.File.StartsWith("cases", StringComparison.Ordinal)).ToArray();

        Assert.DoesNotContain("$.headline", rows[0].Missing);
        Assert.Contains("$.story", rows[0].Missing);
        Assert.Contains("$.headline", rows[1].Missing);
        Assert.DoesNotContain("$.story", rows[1].Missing);
    }

    [Theory]
    [InlineData("en", "fr vi sw qu und sr", "ar ru zh-Hant sr-Cyrl hi he el ja ko")]
    [InlineData("ru", "ru uk sr bg", "en sr-Latn ar")]
    [InlineData("zh-Hant", "zh-Hant ja", "en ko")]
    [InlineData("zh", "zh-Hans zh-Hant zh-TW zh yue ja en-Jpan", "en-Kore")]
    [InlineData("sr-Latn", "en fr sr-Latn sr", "ru")]
    [InlineData("ar", "fa ur ar-EG ckb", "he en az")]
    [InlineData("de-1996", "en", "ru")]
    public void A_name_is_missing_where_a_reader_would_see_another_script_than_the_own(string given, string served, string missing)
    {
        var languages = (served + " " + missing).Split(' ');
        var pack = Pack(languages, @case => @case with
        {
            Subject = @case.Subject with { People = [@case.Subject.People[0] with { Name = Text(given), KnownAs = Text(given) }] },
        });
        var rows = TranslationReport.Of(pack).Coverage.Where(row => row.File.StartsWith("cases", StringComparison.Ordinal));

        Assert.Equal(
            missing.Split(' ').Select(tag => (tag, "$.subject.people[0].name $.subject.people[0].knownAs")),
            rows.Where(row => row.MissingNames.Count > 0).Select(row => ($"{row.Language}", string.Join(' ', row.MissingNames))));
        Assert.All(rows, row => Assert.DoesNotContain(row.Missing, path => path.Contains("people[0].name", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_text_that_may_be_withheld_is_asked_for_where_it_is_not()
    {
        TranslationCoverage Row(Fact<LocalizedText> fact) => TranslationReport.Of(Pack(["ar"], @case => @case with
        {
            Subject = @case.Subject with { People = [@case.Subject.People[0] with { Name = fact }] },
            Timeline = [@case.Timeline[0] with { Place = fact }],
        })).Coverage.Single(row => row.File == "cases/dorgelesse-nguessan.json");
        var disclosed = Row(Text("en"));
        var withheld = Row(Fact.Withheld<LocalizedText>(WithheldReason.Safety));

        Assert.Contains("$.timeline[0].place", disclosed.Missing);
        Assert.Equal(["$.subject.people[0].name"], disclosed.MissingNames);
        Assert.DoesNotContain("$.timeline[0].place", withheld.Missing);
        Assert.Empty(withheld.MissingNames);
        Assert.Equal(disclosed.Texts - 1, withheld.Texts);
    }

    [Fact]
    public void The_name_that_a_section_gives_the_campaign_is_a_name()
    {
        var campaign = Campaign2022.Pack.Campaign;
        var row = TranslationReport.Of(new CampaignPack(
            campaign with { Sections = [campaign.Sections[0] with { CampaignName = Text("en") }], Languages = [LanguageTag.Parse("ar")] }, []))
            .Coverage[0];

        Assert.Contains("$.sections[0].campaignName", row.MissingNames);
        Assert.DoesNotContain("$.sections[0].campaignName", row.Missing);
    }

    [Fact]
    public void It_prints_a_table_in_whole_percent_and_every_path()
    {
        var row = new TranslationCoverage("campaign.json", English, 3, default, default);
        var report = new TranslationReport(
            [English, LanguageTag.Parse("zh-Hant")],
            [
                row,
                row with { Language = LanguageTag.Parse("zh-Hant"), Missing = ["$.name"] },
                row with { File = "cases/a.json" },
                row with { File = "cases/a.json", Language = LanguageTag.Parse("zh-Hant"), Missing = ["$.a", "$.b", "$.c"], MissingNames = ["$.d"] },
            ]);

        Assert.Equal(
            """
                             en  zh-Hant
            campaign.json  100%      66%
            cases/a.json   100%       0%
            campaign.json zh-Hant $.name
            cases/a.json zh-Hant $.a
            cases/a.json zh-Hant $.b
            cases/a.json zh-Hant $.c
            """.ReplaceLineEndings("\n"),
            report.ToString());
        Assert.Empty(new TranslationReport([], []).ToString());
    }

    [Fact]
    public void A_file_without_texts_is_complete()
    {
        Assert.Equal(1, new TranslationCoverage("campaign.json", English, 0, default, default).Share);
        Assert.True(new TranslationReport([English], [new("campaign.json", English, 1, default, ["$.name"])]).IsComplete);
    }

    [Fact]
    public void Every_text_that_a_pack_can_hold_is_found_by_itself()
    {
        var found = Reach(typeof(Campaign), []).Concat(Reach(typeof(Case), [])).Distinct().ToArray();
        var strange = found.Where(type => type.IsGenericType && type.GetGenericTypeDefinition() != typeof(ValueList<>) && type != typeof(Fact<LocalizedText>)).ToArray();

        Assert.Contains(typeof(LocalizedText), found);
        Assert.True(strange.Length == 0, $"TextPlace.AllIn does not go into {string.Join(", ", strange.Select(type => type.Name))}.");

        var texts = TranslationReport.Of(Campaign2022.Pack).Coverage.Where(row => row.Language == English).Sum(row => row.Texts);
        Assert.Equal(Directory.GetFiles(SourceTree.SamplePack, "*.json", SearchOption.AllDirectories).Sum(file => CountTexts(File.ReadAllText(file))), texts);
    }

    /// <summary>The records that a file's JSON leads to, and the types of their members.</summary>
    private static HashSet<Type> Reach(Type type, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (!seen.Add(type) || WireText.ExampleOf(type) is not null || type == typeof(LocalizedText) || type.Assembly != typeof(Case).Assembly)
        {
            return seen;
        }

        if (type.IsGenericType)
        {
            return Reach(type.GenericTypeArguments[0], seen);
        }

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            Reach(property.PropertyType, seen);
        }

        return seen;
    }

    /// <summary>The objects with an English member, without names.</summary>
    private static int CountTexts(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return Count(document.RootElement, string.Empty);

        static int Count(System.Text.Json.JsonElement element, string name) => element.ValueKind switch
        {
            System.Text.Json.JsonValueKind.Array => element.EnumerateArray().Sum(item => Count(item, name)),
            System.Text.Json.JsonValueKind.Object when element.TryGetProperty("en", out _) => name is "people.name" or "people.knownAs" ? 0 : 1,
            System.Text.Json.JsonValueKind.Object => element.EnumerateObject().Sum(member => Count(
                member.Value, name == "people" ? "people." + member.Name : member.Name)),
            _ => 0,
        };
    }

    private static LocalizedText Text(params string[] languages) =>
        new(languages.Select(language => KeyValuePair.Create(LanguageTag.Parse(language), "x")));

    private static CampaignPack Pack(string[] languages, Func<Case, Case> change)
    {
        Assert.True(Campaign2022.Pack.TryGetCase(CaseId.Parse("dorgelesse-nguessan"), out var @case));
        return new CampaignPack(
            Campaign2022.Pack.Campaign with { Languages = languages.Select(LanguageTag.Parse).ToValueList() }, [change(@case)]);
    }
}
