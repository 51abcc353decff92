namespace WriteForRights.Tests;

/// <summary>How things stand in a case, as it follows from what happened.</summary>
public sealed class CaseStateTests
{
    private static readonly Fact<LocalizedText> Prison = MadeCase.Text("Example prison");
    private static readonly SentenceTerm Total = SentenceTerm.OfYears(5);

    [Fact]
    public void Nothing_is_known_before_anything_has_happened() =>
        Assert.Equal(new CaseState { Status = CaseStatus.AtRisk }, MadeCase.Of().StateAt("2022"));

    [Theory]
    [InlineData("background", CaseStatus.AtRisk, false)]
    [InlineData("arrested", CaseStatus.Detained, true)]
    [InlineData("charged", CaseStatus.Charged, false)]
    [InlineData("detained", CaseStatus.Detained, true)]
    [InlineData("moved", CaseStatus.Detained, true)]
    [InlineData("tried", CaseStatus.OnTrial, false)]
    [InlineData("convicted", CaseStatus.Convicted, false)]
    [InlineData("sentenced", CaseStatus.Sentenced, false)]
    [InlineData("released", CaseStatus.Released, false)]
    [InlineData("died", CaseStatus.Died, false)]
    [InlineData("event-of-tomorrow", CaseStatus.AtRisk, false)]
    public void An_event_says_how_far_things_have_gone_and_whether_the_subject_is_held(string kind, CaseStatus status, bool isHeld)
    {
        var state = MadeCase.Of(MadeCase.Event("2022-03-01", TimelineEventKind.Parse(kind))).StateAt("2022-03-01");

        Assert.Equal((status, isHeld), (state.Status, state.IsHeld));
        Assert.Equal(status == CaseStatus.AtRisk ? null : new PartialDate(2022, 3, 1), state.Since);
        Assert.Equal(isHeld ? new PartialDate(2022, 3, 1) : null, state.HeldSince);
    }

    [Theory]
    [InlineData("released", CaseStatus.Released, false)]
    [InlineData("charges-dropped", CaseStatus.Detained, true)]
    [InlineData("sentence-commuted", CaseStatus.Sentenced, true)]
    [InlineData("moved", CaseStatus.Charged, true)]
    [InlineData("reunited", CaseStatus.Charged, true)]
    [InlineData("safe", CaseStatus.Safe, false)]
    [InlineData("still-held", CaseStatus.Charged, true)]
    [InlineData("died", CaseStatus.Died, false)]
    [InlineData("outcome-of-tomorrow", CaseStatus.Charged, true)]
    public void An_outcome_changes_how_things_stand(string kind, CaseStatus status, bool isHeld)
    {
        var @case = MadeCase.Of(
            MadeCase.Event("2021", TimelineEventKind.Arrested), MadeCase.Event("2022-02", TimelineEventKind.Charged)) with
        {
            Outcomes = [MadeCase.Outcome("2022-03-01", OutcomeKind.Parse(kind))],
        };
        var state = @case.StateAt("2022-03-01");

        Assert.Equal((status, isHeld), (state.Status, state.IsHeld));
        Assert.Equal(status == CaseStatus.Charged ? new(2022, 2) : new PartialDate(2022, 3, 1), state.Since);
        Assert.Equal(isHeld ? new PartialDate(2021) : null, state.HeldSince);
    }

    [Theory]
    [InlineData("moved")]
    [InlineData("still-held")]
    public void Who_is_said_to_be_held_is_held_from_then_on(string kind)
    {
        var @case = MadeCase.Of() with { Outcomes = [MadeCase.Outcome("2022", OutcomeKind.Parse(kind)) with { Place = Prison }] };

        Assert.Equal(
            new CaseState { Status = CaseStatus.Detained, Since = new(2022), HeldSince = new(2022), Place = Prison },
            @case.StateAt("2022"));
    }

    [Fact]
    public void Charges_and_sentences_are_gathered_as_published()
    {
        var (first, second) = (MadeCase.Charge("dreaming"), MadeCase.Charge("hoping"));
        var @case = MadeCase.Of(
            MadeCase.Event("2021-01-01", TimelineEventKind.Arrested) with { Charges = [first] },
            MadeCase.Event("2021-02-01", TimelineEventKind.Charged) with { Charges = [first, second] },
            MadeCase.Event("2021-03-01", TimelineEventKind.Sentenced) with { Charges = [second], Sentence = MadeCase.Term("P12M") },
            MadeCase.Event("2021-04-01", TimelineEventKind.Sentenced) with
            {
                Sentence = MadeCase.Term("P12M"),
                TotalTerm = SentenceTerm.OfMonths(20),
            },
            MadeCase.Event("2021-05-01", TimelineEventKind.Sentenced));

        Assert.Equal([first], @case.StateAt("2021-01").Charges);
        Assert.Equal([first, second], @case.StateAt("2021-02").Charges);
        Assert.Equal([MadeCase.Term("P12M")], @case.StateAt("2021-03").Sentences);
        Assert.Null(@case.StateAt("2021-03").TotalTerm);
        Assert.Equal([MadeCase.Term("P12M"), MadeCase.Term("P12M")], @case.StateAt("2021-04").Sentences);
        Assert.Equal(SentenceTerm.OfMonths(20), @case.StateAt("2021-04").TotalTerm);
        Assert.Equal([first, second], @case.StateAt("2021-05").Charges);
        Assert.Equal(2, @case.StateAt("2021-05").Sentences.Count);
        Assert.Null(@case.StateAt("2021-05").TotalTerm);
        Assert.Equal(CaseStatus.Sentenced, @case.StateAt("2021-05").Status);
        Assert.Equal(new PartialDate(2021, 3, 1), @case.StateAt("2021-05").Since);
    }

    [Theory]
    [InlineData("arrested")]
    [InlineData("detained")]
    [InlineData("charged")]
    public void Who_is_arrested_on_a_charge_is_charged(string kind)
    {
        var @event = MadeCase.Event("2021", TimelineEventKind.Parse(kind)) with { Charges = [MadeCase.Charge("dreaming")] };

        Assert.Equal(CaseStatus.Charged, MadeCase.Of(@event).StateAt("2021").Status);
    }

    [Fact]
    public void A_further_charge_does_not_take_back_a_sentence()
    {
        var state = MadeCase.Of(
            MadeCase.Event("2020", TimelineEventKind.Convicted),
            MadeCase.Event("2021", TimelineEventKind.Sentenced),
            MadeCase.Event("2022", TimelineEventKind.Charged) with { Charges = [MadeCase.Charge("hoping")] },
            MadeCase.Event("2023", TimelineEventKind.Tried),
            MadeCase.Event("2024", TimelineEventKind.Detained)).StateAt("2024");

        Assert.Equal((CaseStatus.Sentenced, new PartialDate(2021)), (state.Status, state.Since));
        Assert.Single(state.Charges);
        Assert.Equal(new PartialDate(2024), state.HeldSince);
    }

    [Fact]
    public void A_release_ends_detention_and_leaves_the_record()
    {
        var @case = MadeCase.Of(
            MadeCase.Event("2020", TimelineEventKind.Detained) with { Place = Prison, Charges = [MadeCase.Charge("dreaming")] },
            MadeCase.Event("2021", TimelineEventKind.Sentenced) with { Sentence = MadeCase.Term("P5Y"), TotalTerm = Total },
            MadeCase.Event("2022", TimelineEventKind.Released),
            MadeCase.Event("2023", TimelineEventKind.Released));

        Assert.Equal(
            new CaseState
            {
                Status = CaseStatus.Released,
                Since = new(2022),
                Charges = [MadeCase.Charge("dreaming")],
                Sentences = [MadeCase.Term("P5Y")],
                TotalTerm = SentenceTerm.OfYears(5),
            },
            @case.StateAt("2023"));
    }

    [Theory]
    [InlineData("arrested", CaseStatus.Detained, true)]
    [InlineData("charged", CaseStatus.Charged, false)]
    [InlineData("tried", CaseStatus.OnTrial, false)]
    public void After_a_release_everything_begins_anew(string kind, CaseStatus status, bool isHeld)
    {
        var again = MadeCase.Event("2023", TimelineEventKind.Parse(kind));
        var released = MadeCase.Of(
            MadeCase.Event("2020", TimelineEventKind.Sentenced), MadeCase.Event("2021", TimelineEventKind.Released), again);
        var safe = MadeCase.Of(again) with { Outcomes = [MadeCase.Outcome("2022", OutcomeKind.Safe)] };

        Assert.All([released, safe], @case =>
        {
            var state = @case.StateAt("2023");
            Assert.Equal((status, isHeld, new PartialDate(2023)), (state.Status, state.IsHeld, state.Since));
        });
    }

    [Fact]
    public void Where_somebody_is_held_follows_the_moves()
    {
        var other = Fact.Withheld<LocalizedText>(WithheldReason.Safety);
        var @case = MadeCase.Of(
            MadeCase.Event("2020", TimelineEventKind.Arrested) with { Place = Prison },
            MadeCase.Event("2021", TimelineEventKind.Detained),
            MadeCase.Event("2022", TimelineEventKind.Moved),
            MadeCase.Event("2023", TimelineEventKind.Detained) with { Place = other }) with
        {
            Outcomes =
            [
                MadeCase.Outcome("2024", OutcomeKind.StillHeld), MadeCase.Outcome("2025", OutcomeKind.Moved) with { Place = Prison },
                MadeCase.Outcome("2026", OutcomeKind.Moved),
            ],
        };

        Assert.Equal(
            [Prison, Prison, null, other, other, Prison, null], Enumerable.Range(2020, 7).Select(year => @case.StateAt(new(year)).Place));
        Assert.Equal(new PartialDate(2020), @case.StateAt("2026").HeldSince);
    }

    [Theory]
    [InlineData("tried", true, CaseStatus.Detained)]
    [InlineData("charged", false, CaseStatus.AtRisk)]
    [InlineData("convicted", true, CaseStatus.Convicted)]
    [InlineData("sentenced", false, CaseStatus.Sentenced)]
    [InlineData("released", false, CaseStatus.Released)]
    public void Charges_that_are_dropped_are_gone(string kind, bool isHeld, CaseStatus status)
    {
        var @case = MadeCase.Of(
            MadeCase.Event("2020", isHeld ? TimelineEventKind.Arrested : TimelineEventKind.Background),
            MadeCase.Event("2021-01", TimelineEventKind.Charged) with { Charges = [MadeCase.Charge("dreaming")] },
            MadeCase.Event("2021-02", TimelineEventKind.Parse(kind)) with
            {
                Sentence = kind == "sentenced" ? MadeCase.Term("P1Y") : null,
            }) with
        {
            Outcomes = [MadeCase.Outcome("2022", OutcomeKind.ChargesDropped)],
        };
        var state = @case.StateAt("2022");

        Assert.Equal((status, isHeld), (state.Status, state.IsHeld));
        Assert.Equal(status <= CaseStatus.Detained ? new PartialDate(2022) : @case.StateAt("2021").Since, state.Since);
        Assert.Empty(state.Charges);
        Assert.Equal(kind == "sentenced" ? 1 : 0, state.Sentences.Count);
        Assert.NotEmpty(@case.StateAt("2021").Charges);
    }

    [Fact]
    public void A_commuted_sentence_takes_the_place_of_all_before_it()
    {
        var sentenced = MadeCase.Of(
            MadeCase.Event("2020", TimelineEventKind.Sentenced) with { Sentence = new() { Kind = SentenceKind.Death } },
            MadeCase.Event("2021", TimelineEventKind.Sentenced) with { Sentence = MadeCase.Term("P1Y"), TotalTerm = Total });
        var commuted = MadeCase.Outcome("2022", OutcomeKind.SentenceCommuted) with { Sentence = new() { Kind = SentenceKind.Life } };

        var state = (sentenced with { Outcomes = [commuted] }).StateAt("2022");
        var unknown = (sentenced with { Outcomes = [commuted with { Sentence = null }] }).StateAt("2022");

        Assert.Equal([new Sentence { Kind = SentenceKind.Life }], state.Sentences);
        Assert.Null(state.TotalTerm);
        Assert.Equal((CaseStatus.Sentenced, new PartialDate(2020)), (state.Status, state.Since));
        Assert.Empty(unknown.Sentences);
        Assert.Null(unknown.TotalTerm);
    }

    [Fact]
    public void A_sentence_commuted_after_a_release_sends_nobody_back()
    {
        var @case = MadeCase.Of(MadeCase.Event("2021", TimelineEventKind.Released)) with
        {
            Outcomes = [MadeCase.Outcome("2022", OutcomeKind.SentenceCommuted) with { Sentence = MadeCase.Term("P1Y") }],
        };

        Assert.Equal((CaseStatus.Released, 1), (@case.StateAt("2022").Status, @case.StateAt("2022").Sentences.Count));
    }

    [Fact]
    public void A_death_ends_everything()
    {
        var @case = MadeCase.Of(
            MadeCase.Event("2020", TimelineEventKind.Detained) with { Place = Prison, Charges = [MadeCase.Charge("dreaming")] },
            MadeCase.Event("2021", TimelineEventKind.Sentenced) with { Sentence = MadeCase.Term("P5Y"), TotalTerm = Total },
            MadeCase.Event("2022-03", TimelineEventKind.Died),
            MadeCase.Event("2023", TimelineEventKind.Sentenced) with { Sentence = MadeCase.Term("P5Y") }) with
        {
            Outcomes = [MadeCase.Outcome("2024", OutcomeKind.Released)],
        };

        Assert.Equal(new CaseState { Status = CaseStatus.Died, Since = new(2022, 3) }, @case.StateAt("2024"));
        Assert.Equal(CaseStatus.Sentenced, @case.StateAt("2022-02").Status);
    }

    [Fact]
    public void What_stands_where_it_does_not_belong_counts_for_nothing()
    {
        var @case = MadeCase.Of(
            MadeCase.Event("2020", TimelineEventKind.Background) with { Charges = [MadeCase.Charge("dreaming")], Place = Prison },
            MadeCase.Event("2021", TimelineEventKind.Charged) with { Sentence = MadeCase.Term("P5Y"), TotalTerm = Total, Place = Prison },
            MadeCase.Event("2022", TimelineEventKind.Parse("event-of-tomorrow")) with { Charges = [MadeCase.Charge("hoping")] }) with
        {
            Outcomes = [MadeCase.Outcome("2023", OutcomeKind.Reunited) with { Sentence = MadeCase.Term("P5Y"), Place = Prison }],
        };

        Assert.Equal(new CaseState { Status = CaseStatus.Charged, Since = new(2021) }, @case.StateAt("2023"));
    }
}
