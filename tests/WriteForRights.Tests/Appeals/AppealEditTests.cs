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
    [InlineData(null, "\n \n", "$.body: text-empty")]
    [InlineData(null, "a\u202Eb", "$.body: text-characters")]
    [InlineData(null, "a\0b", "$.body: text-characters")]
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

    [Theory]
    [InlineData("[Your name], {{x}", null, "$.subject: text-placeholder 0+11|$.subject: text-placeholder 13+4")]
    [InlineData(null, "Please, {{target.Name}}, act.", "$.body: text-placeholder 8+15")]
    [InlineData(null, "a }} b", "$.body: text-placeholder 2+2")]
    [InlineData(null, "{a}", "$.body: text-placeholder 0+3")]
    [InlineData(null, "*|FNAME|* <%= name %> ${name} {name}", "$.body: text-placeholder 0+9|$.body: text-placeholder 10+11|$.body: text-placeholder 22+7|$.body: text-placeholder 30+6")]
    [InlineData(null, "Please&nbsp;help.", "$.body: text-markup 6+6")]
    [InlineData("caf\u00C3\u00A9", "\uFFFDt\uFFFD", "$.subject: text-garbled 3+2|$.body: text-garbled 0+3")]
    [InlineData(null, "Dear [First Name],\n\n[INSERT YOUR STORY]", "$.body: salutation-removed 0+18|$.body: text-placeholder 5+12|$.body: text-placeholder 20+19")]
    public void Leftovers_are_findings_and_refuse_nothing(string? subject, string? body, string findings)
    {
        var composition = Edit(subject, body);

        Assert.NotNull(composition.Appeal);
        Assert.Empty(composition.Problems.Lines());
        Assert.Equal(
            findings.Split('|'), composition.Findings.Select(finding =>
                $"{finding.Path}: {finding.Code} {finding.Start}+{finding.Length}"));
    }

    [Fact]
    public void Leftovers_in_what_the_sender_is_called_are_findings_too()
    {
        var request = Letters.Request with
        {
            Sender = Letters.Sender with { Name = "[First Name]", Address = Letters.Sender.Address! with { Lines = ["{street}"], Locality = "Z\u00C3\u00BCrich" } },
        };
        var composition = Appeal.Compose(Letters.Case, request, LanguageTag.English);

        Assert.NotNull(composition.Appeal);
        Assert.Equal(
            ["$.sender.name: text-placeholder", "$.sender.address.lines[0]: text-placeholder", "$.sender.address.locality: text-garbled"],
            composition.Findings.Select(finding => $"{finding.Path}: {finding.Code}"));
        Assert.Empty(Appeal.Compose(Letters.Case, Letters.Request, LanguageTag.English).Findings);
    }

    [Fact]
    public void A_finding_speaks_every_language_and_repeats_nothing() => Assert.All(MessageLanguages.All, language =>
    {
        var findings = _letter.Edit(new AppealEdit { Body = "Dear Minister,\n\n[Zoe] [Your name] &nbsp; \uFFFD\n\nYours sincerely,\nA. Example" }, language).Findings;
        Assert.Equal(6, findings.Count);
        Assert.All(findings, finding => Assert.Equal(Catalogue.For(language).Text("appeal.finding." + finding.Code), finding.Message));
    });

    private AppealComposition Edit(string? subject, string? body) =>
        _letter.Edit(new AppealEdit { Subject = subject, Body = body }, LanguageTag.English);
}
