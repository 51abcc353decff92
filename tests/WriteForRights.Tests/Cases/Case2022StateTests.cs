namespace WriteForRights.Tests;

/// <summary>How things stood in the cases of 2022, as their timelines give it.</summary>
public sealed class Case2022StateTests
{
    [Fact]
    public void A_charge_and_what_it_threatens_are_known_from_the_arrest_on()
    {
        var @case = Case("aleksandra-skochilenko");
        var state = @case.StateAt(@case.AsOf);

        Assert.Equal(new CaseState { Status = CaseStatus.AtRisk }, @case.StateAt("2022-04-10"));
        Assert.Equal(
            (CaseStatus.Charged, new PartialDate(2022, 4, 11), new PartialDate(2022, 4, 11)), (state.Status, state.Since, state.HeldSince));
        var charge = Assert.Single(state.Charges);
        Assert.Equal("Criminal Code, article 207.3", charge.Law!.In(LanguageTag.English).Text);
        Assert.Equal(MadeCase.Term("P10Y"), charge.MaximumSentence);
        Assert.Empty(state.Sentences);
    }

    [Fact]
    public void A_sentence_that_is_published_later_changes_nothing_of_before()
    {
        var @case = Case("aleksandra-skochilenko");
        var later = @case with
        {
            AsOf = new(2023, 11),
            Timeline =
            [
                .. @case.Timeline,
                MadeCase.Event("2023-11-16", TimelineEventKind.Convicted),
                MadeCase.Event("2023-11-16", TimelineEventKind.Sentenced) with { Sentence = MadeCase.Term("P7Y") },
            ],
            Updates = [new CaseUpdate { Date = new(2023, 10), Text = MadeCase.Text("News"), Source = @case.Sources[0].Id }],
        };

        Assert.All(
            (string[])["2022-03", "2022-04-10", "2022-04-11", "2022", "2023-11-15"],
            date => Assert.Equal(@case.StateAt(date), later.StateAt(date)));
        Assert.Equal(
            @case.StateAt("2023") with { Status = CaseStatus.Sentenced, Since = new(2023, 11, 16), Sentences = [MadeCase.Term("P7Y")] },
            later.StateAt("2023-11-16"));
    }

    [Fact]
    public void A_sentence_to_five_years_follows_a_trial_on_four_charges()
    {
        var @case = Case("dorgelesse-nguessan");

        Assert.Null(@case.StateAt("2020-09-22").Place);
        Assert.Equal("Douala central prison", @case.StateAt("2020-09-29").Place!.In(LanguageTag.English).Text);
        Assert.Equal((CaseStatus.Detained, 0), (@case.StateAt("2021-12-06").Status, @case.StateAt("2021-12-06").Charges.Count));
        var state = @case.StateAt("2021-12-07");
        Assert.Equal((CaseStatus.Sentenced, new PartialDate(2020, 9, 22), 4), (state.Status, state.HeldSince, state.Charges.Count));
        Assert.Equal([MadeCase.Term("P5Y")], state.Sentences);
    }

    [Fact]
    public void Two_sentences_stand_beside_what_was_published_as_their_total()
    {
        var @case = Case("chow-hang-tung");
        var state = @case.StateAt(@case.AsOf);

        Assert.Null(@case.StateAt("2021-12-13").TotalTerm);
        Assert.Equal([MadeCase.Term("P12M"), MadeCase.Term("P15M")], state.Sentences);
        Assert.Equal(SentenceTerm.OfMonths(22), state.TotalTerm);
        Assert.Equal(MadeCase.Term("P10Y"), Assert.Single(state.Charges).MaximumSentence);
        Assert.Equal((CaseStatus.Sentenced, new PartialDate(2021, 12, 13)), (state.Status, state.Since));
    }

    [Fact]
    public void A_sentence_of_a_month_is_not_known_on_a_day_within_it()
    {
        var @case = Case("luis-manuel-otero-alcantara");

        Assert.Equal(CaseStatus.Detained, @case.StateAt("2022-06-10").Status);
        Assert.Equal(CaseStatus.Sentenced, @case.StateAt("2022-06-30").Status);
        Assert.Equal([MadeCase.Term("P5Y")], @case.StateAt("2022-06").Sentences);
        Assert.Null(@case.StateAt("2022-10").Place);
        Assert.Equal("Guanajay maximum-security prison", @case.StateAt(@case.AsOf).Place!.In(LanguageTag.English).Text);
        Assert.Equal(new PartialDate(2021, 7, 11), @case.StateAt(@case.AsOf).HeldSince);
    }

    private static Case Case(string id) => Campaign2022.Pack.Cases.Single(@case => @case.Id == CaseId.Parse(id));
}
