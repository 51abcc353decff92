namespace WriteForRights.Tests;

public sealed class FactTests
{
    [Fact]
    public void A_disclosed_fact_gives_its_value()
    {
        Fact<string> fact = "Example Street";

        Assert.True(fact.TryGet(out var value));
        Assert.Equal("Example Street", value);
        Assert.False(fact.IsWithheld);
        Assert.Null(fact.Reason);
        Assert.Equal("Example Street!", fact.Match(text => text + "!", reason => "withheld"));
        Assert.Equal("Example Street", fact.ToString());
        Assert.Equal(Fact.Disclosed("Example Street"), fact);
    }

    [Fact]
    public void A_withheld_fact_gives_its_reason_and_nothing_else()
    {
        var fact = Fact.Withheld<string>(WithheldReason.CourtOrder);

        Assert.False(fact.TryGet(out var value));
        Assert.Null(value);
        Assert.True(fact.IsWithheld);
        Assert.Equal(WithheldReason.CourtOrder, fact.Reason);
        Assert.Equal("court-order", fact.Match(text => text, reason => reason.ToString()));
        Assert.Equal("(withheld: court-order)", fact.ToString());
        Assert.False(Fact.Withheld<int>(WithheldReason.CourtOrder).TryGet(out _));
    }

    [Fact]
    public void Facts_are_equal_when_their_values_or_their_reasons_are()
    {
        Assert.Equal(Fact.Withheld<string>(WithheldReason.Safety), Fact.Withheld<string>(WithheldReason.Safety));
        Assert.NotEqual(Fact.Withheld<string>(WithheldReason.Safety), Fact.Withheld<string>(WithheldReason.FamilyWish));
        Assert.NotEqual(Fact.Withheld<string>(WithheldReason.Safety), Fact.Disclosed("safety"));
        Assert.NotEqual(Fact.Disclosed("one"), Fact.Disclosed("other"));
        Assert.Equal(Fact.Disclosed(5), Fact.Disclosed(5));
        Assert.NotEqual(Fact.Withheld<int>(WithheldReason.Safety), Fact.Disclosed(0));
    }

    [Fact]
    public void Nothing_is_withheld_without_a_reason_and_nothing_disclosed_without_a_value()
    {
        Assert.Throws<ArgumentException>(() => Fact.Withheld<string>(default));
        Assert.Throws<ArgumentNullException>(() => Fact.Disclosed<string>(null!));
    }

    [Fact]
    public void A_fact_that_is_not_given_is_no_fact()
    {
        LocalizedText? nothing = null;
        Fact<LocalizedText>? fact = nothing;

        Assert.Null(fact);
    }

    [Fact]
    public void A_text_is_read_in_the_readers_language()
    {
        var fact = Fact.Disclosed(new LocalizedText([new(LanguageTag.English, "a prison"), new(LanguageTag.Parse("fr"), "une prison")]));

        Assert.Equal(new LocalizedString(LanguageTag.Parse("fr"), "une prison"), fact.In(LanguageTag.Parse("fr-CA")));
    }

    [Theory]
    [InlineData("safety", "en", "en", "withheld for safety reasons")]
    [InlineData("own-wish", "en-GB", "en", "withheld at the person’s own request")]
    [InlineData("family-wish", "sw", "en", "withheld at the family’s request")]
    [InlineData("court-order", "fr-CA", "fr", "information non divulguée sur décision de justice")]
    [InlineData("safety", "es", "es", "dato no divulgado por motivos de seguridad")]
    [InlineData("reason-of-tomorrow", "ar", "ar", "معلومة محجوبة")]
    [InlineData("other", "en", "en", "withheld")]
    public void A_withheld_text_is_words_in_a_language_of_the_library(string reason, string reader, string language, string words) =>
        Assert.Equal(
            new LocalizedString(LanguageTag.Parse(language), words),
            Fact.Withheld<LocalizedText>(WithheldReason.Parse(reason)).In(LanguageTag.Parse(reader)));
}
