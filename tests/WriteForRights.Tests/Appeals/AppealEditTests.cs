namespace WriteForRights.Tests;

/// <summary>A supporter's own words in place of a template's.</summary>
public sealed class AppealEditTests
{
    private readonly Appeal _letter = Letters.Compose(Letters.Request);

    [Fact]
    public void Own_words_stand_between_salutation_and_closing()
    {
        var edited = Edit("My subject ", " \nMy words.  \r\n\r\n\r\n\tMore.\n").Appeal!;

        Assert.Equal(("My subject", "My words.\n\n More."), (edited.Subject!.Value.Reveal(), edited.Body.Reveal()));
        Assert.Equal((_letter.Salutation, _letter.Closing, _letter.Signature), (edited.Salutation, edited.Closing, edited.Signature));
        Assert.True(edited.IsEdited);
        Assert.False(_letter.IsEdited);
    }

    [Fact]
    public void What_is_not_edited_stays()
    {
        Assert.Equal(_letter.Body, Edit("My subject", null).Appeal!.Body);
        Assert.Equal(_letter.Subject, Edit(null, "My words.").Appeal!.Subject);
    }

    [Theory]
    [InlineData("a\nb", null, "$.subject: text-characters")]
    [InlineData(" ", null, "$.subject: text-empty")]
    [InlineData("a {{x", null, "$.subject: field-malformed")]
    [InlineData(null, "\n \n", "$.body: text-empty")]
    [InlineData(null, "a\u202Eb", "$.body: text-characters")]
    [InlineData(null, "a\0b", "$.body: text-characters")]
    [InlineData(null, "Dear {{target.Name}},", "$.body: field-malformed")]
    [InlineData(null, "a }} b", "$.body: field-malformed")]
    public void Words_that_cannot_be_sent_are_refused(string? subject, string? body, string problem)
    {
        var composition = Edit(subject, body);

        Assert.Equal([problem], composition.Problems.Lines());
        Assert.Null(composition.Appeal);
    }

    [Fact]
    public void Words_have_limits()
    {
        Assert.NotNull(Edit(new string('x', 200), new string('x', 20_000)).Appeal);
        Assert.Equal(
            ["$.subject: text-too-long", "$.body: text-too-long"], Edit(new string('x', 201), new string('x', 20_001)).Problems.Lines());
    }

    [Fact]
    public void Single_braces_are_words_like_any() => Assert.Equal("{a}", Edit(null, "{a}").Appeal!.Body.Reveal());

    private AppealComposition Edit(string? subject, string? body) =>
        _letter.Edit(new AppealEdit { Subject = subject, Body = body }, LanguageTag.English);
}
