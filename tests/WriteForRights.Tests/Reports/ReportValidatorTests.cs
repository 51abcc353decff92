namespace WriteForRights.Tests;

/// <summary>One report for each thing that can be wrong with it; what is wrong is all that is reported.</summary>
public sealed class ReportValidatorTests
{
    public static TheoryData<string, Func<Report, Report>> Mistakes { get; } = new()
    {
        { "$.id: report-id-missing", report => report with { Id = default } },
        { "$.revision: number-out-of-range", report => report with { Revision = 0 } },
        { "$.revision: number-out-of-range", report => report with { Revision = int.MinValue } },
        { "$.campaign: campaign-unknown", report => report with { Campaign = CampaignId.Parse("w4r-2021") } },
        { "$.case: case-unknown", report => report with { Case = CaseId.Parse("nobody") } },
        { "$.purpose: word-unknown", report => report with { Purpose = Purpose.Parse("praise") } },
        { "$.kind: kind-unknown", report => report with { Kind = ActionKind.Parse("smoke-signal") } },
        { "$.targets[0]: target-unknown", report => report with { Targets = [TargetId.Parse("king")] } },
        { "$.targets[1]: target-repeated", report => report with { Targets = [TargetId.Parse("president"), TargetId.Parse("president")] } },
        { "$.quantity: quantity-out-of-range", report => report with { Quantity = 0 } },
        { "$.quantity: quantity-out-of-range", report => report with { Quantity = -250 } },
        { "$.quantity: quantity-out-of-range", report => report with { Quantity = 100_000_001 } },
        { "$.precision: word-unknown", report => report with { Precision = ReportPrecision.Parse("guess") } },
        { "$.precision: word-unknown", report => report with { Precision = default } },
        { "$.reportedBy: text-empty", report => report with { ReportedBy = " " } },
        { "$.reportedBy: text-empty", report => report with { ReportedBy = default } },
        { "$.reportedBy: text-too-long", report => report with { ReportedBy = new string('x', 201) } },
        { "$.reportedBy: text-characters", report => report with { ReportedBy = "A\nB" } },
        { "$.place: text-empty", report => report with { Place = "" } },
        { "$.place: text-too-long", report => report with { Place = new string('x', 201) } },
        { "$.section: section-unknown", report => report with { Section = SectionId.Parse("atlantis") } },
        { "$.country: country-unknown", report => report with { Country = CountryCode.Parse("SU") } },
        { "$.source: text-too-long", report => report with { Source = new string('x', 101) } },
        { "$.targets: solidarity-has-targets", report => Cards(report) with { Targets = [TargetId.Parse("president")] } },
        { "$.kind: kind-purpose-mismatch", report => Cards(report) with { Kind = ActionKind.Signature } },
        { "$.purpose: solidarity-not-accepted", report => Cards(report) with { Case = CaseId.Parse("aleksandra-skochilenko") } },
        { "$.kind: solidarity-kind-not-accepted", report => Cards(report) with { Kind = ActionKind.Email } },
    };

    public static TheoryData<string, Func<Report, Report>> Extremes { get; } = new()
    {
        { "the smallest quantity", report => report with { Quantity = 1 } },
        { "the greatest quantity", report => report with { Quantity = 100_000_000 } },
        { "many signatures on paper", report => report with { Kind = ActionKind.Signature } },
        { "cards", Cards },
        { "an estimate", report => report with { Precision = ReportPrecision.Estimate } },
        { "a correction", report => report with { Revision = int.MaxValue } },
        { "the longest names", report => report with { ReportedBy = new string('x', 200), Place = new string('x', 200) } },
        { "a section", report => report with { Section = SectionId.Parse("uk"), Country = CountryCode.Parse("GB") } },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_reported_with_its_path_and_nothing_else_is(string expected, Func<Report, Report> change) =>
        Assert.Equal([expected], Check(change(Campaign2022.Report())));

    [Theory]
    [MemberData(nameof(Extremes))]
    public void What_is_just_allowed_is_accepted(string what, Func<Report, Report> change) =>
        Assert.True(Check(change(Campaign2022.Report())) is [], what);

    [Fact]
    public void All_problems_are_reported_at_once() => Assert.Equal(
        [
            "$.asOf: report-before-window", "$.case: case-unknown", "$.id: report-id-missing", "$.quantity: quantity-out-of-range",
            "$.reportedBy: text-empty", "$.revision: number-out-of-range",
        ],
        Check(Campaign2022.Report("nobody") with
        {
            Id = default,
            Revision = 0,
            Quantity = 0,
            ReportedBy = "",
            Section = SectionId.Parse("uk"),
            AsOf = new PartialDate(2021),
        }).Order(StringComparer.Ordinal));

    [Fact]
    public void Messages_that_may_still_have_been_written_in_time_are_counted_after_the_last_date_for_them()
    {
        var pack = Campaign2022.WithPolicy(policy => policy with { Until = new PartialDate(2022, 12, 10) });
        var rules = new ReportValidator(pack, Campaign2022.ClockAt(Campaign2022.Within.AddMonths(2)));

        Assert.Empty(rules.Check(Cards(Campaign2022.Report()), LanguageTag.English));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("ar")]
    public void Messages_are_in_the_readers_language(string language)
    {
        var rules = new ReportValidator(Campaign2022.Pack, Campaign2022.ClockAt(Campaign2022.Within));
        var bad = Campaign2022.Report("nobody") with { Id = default, AsOf = new PartialDate(2024) };

        Assert.Equal(
            [
                Problem.Of("$.id", ProblemCodes.ReportIdMissing, LanguageTag.Parse(language)),
                Problem.Of("$.case", ProblemCodes.CaseUnknown, LanguageTag.Parse(language), ("case", "nobody")),
                Problem.Of("$.asOf", ProblemCodes.ReportInFuture, LanguageTag.Parse(language)),
            ],
            rules.Check(bad, LanguageTag.Parse(language)));
    }

    [Fact]
    public void No_problem_repeats_who_reported_or_where()
    {
        var bad = Campaign2022.Report() with { ReportedBy = "Planted\u202EPlanted", Place = "Planted\u202EPlanted" };
        var rules = new ReportValidator(Campaign2022.Pack, Campaign2022.ClockAt(Campaign2022.Within.AddMonths(2)));

        Assert.Equal(2, rules.Check(bad, LanguageTag.English).Count);
        Assert.All(rules.Validate(bad).Errors, failure => Assert.DoesNotContain("Planted", failure.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("Planted", bad.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_is_the_same_report_under_the_next_revision()
    {
        var report = Campaign2022.Report();

        Assert.Equal(report with { Revision = 2 }, report.Correction());
        Assert.Throws<OverflowException>(() => (report with { Revision = int.MaxValue }).Correction());
    }

    private static Report Cards(Report report) => report with { Purpose = Purpose.Solidarity, Kind = ActionKind.Card };

    private static string[] Check(Report report) =>
        new ReportValidator(Campaign2022.Pack, Campaign2022.ClockAt(Campaign2022.Within.AddMonths(2)))
            .Check(report, LanguageTag.English).Lines();
}
