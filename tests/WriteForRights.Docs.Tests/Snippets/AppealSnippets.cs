using System.Globalization;

namespace WriteForRights.Docs.Tests;

public sealed class AppealSnippets
{
    [Fact]
    public void Findings_of_an_edit()
    {
        CampaignPack.Load(SourceTree.SamplePack).TryGetCase(CaseId.Parse("luis-manuel-otero-alcantara"), out var luis);
        var request = new AppealRequest
        {
            Target = TargetId.Parse("president"),
            Date = new PartialDate(2022, 12, 10),
            Sender = new Supporter { Name = "A. Example", Country = CountryCode.Parse("GB") },
        };
        var appeal = Appeal.Compose(luis!, request, LanguageTag.English).Appeal!;
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region findings-of-an-edit
        var words = "Dear Mr President,\n\nI am [Your name]. Please release him.\n\nYours sincerely,\nA. Example";
        var edited = appeal.Edit(new AppealEdit { Body = words }, LanguageTag.English);
        foreach (var finding in edited.Findings)
        {
            output.WriteLine($"{finding.Code} at {finding.Start}: {finding.Message}");
        }
        #endregion

        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "appeals.md"));
        Assert.Equal(
            ["salutation-removed", "text-placeholder", "closing-removed", "signature-removed"], edited.Findings.Select(finding =>
                finding.Code));
        Assert.Contains(output.ToString().ReplaceLineEndings("\n"), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compose_print_and_mail_an_appeal()
    {
        var pack = CampaignPack.Load(SourceTree.SamplePack);
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region compose-an-appeal
        pack.TryGetCase(CaseId.Parse("luis-manuel-otero-alcantara"), out var luis);
        var request = new AppealRequest
        {
            Target = TargetId.Parse("president"),
            Date = new PartialDate(2022, 12, 10),
            Sender = new Supporter { Name = "A. Example", Country = CountryCode.Parse("GB") },
        };
        var appeal = Appeal.Compose(luis!, request, LanguageTag.English).Appeal!;
        output.WriteLine($"{appeal.Language}: {appeal.Subject!.Value.Reveal()}");
        #endregion

        var folder = Directory.CreateTempSubdirectory("letter-");
        var file = Path.Combine(folder.FullName, "letter.html");

        #region print-an-appeal
        var letter = appeal.ToHtml(LetterPaper.A4);
        if (!letter.IsOnePage)
        {
            output.WriteLine($"A letter to an official has one page; this one has {letter.Pages}.");
        }

        await File.WriteAllTextAsync(file, letter.Html.Reveal());
        #endregion

        Assert.True(File.Exists(file));
        folder.Delete(recursive: true);

        #region mail-an-appeal
        switch (appeal.ToMailto())
        {
            case MailtoLink link:
                output.WriteLine(link.Href.Reveal());
                break;
            case ChannelOverflow tooLong:
                output.WriteLine($"{tooLong.Length} of {tooLong.Limit} characters. Instead: {string.Join(", ", tooLong.Alternatives)}");
                break;
            case ChannelUnavailable closed:
                output.WriteLine($"No address is known. Instead: {string.Join(", ", closed.Alternatives)}");
                break;
        }
        #endregion

        var lines = output.ToString().Trim().Split(Environment.NewLine);
        var page = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "docs", "appeals.md"));
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Contains($"prints `{line}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_webmail_and_text_an_appeal()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var appeal = To("{{target.salutation}}\n\nPlease release her.", "About {{case.name}}");

        #region webmail-an-appeal
        if (appeal.ToWebmail(WebmailService.Gmail) is WebmailLink link)
        {
            output.WriteLine(link.Href.Reveal());
        }

        var email = appeal.ToEmail();
        output.WriteLine($"To: {string.Join(", ", email.Recipients.Select(address => address.Reveal()))}");
        output.WriteLine($"Subject: {email.Subject?.Reveal()}");
        output.WriteLine(email.Body.Reveal());
        #endregion

        await AssertShown(output);
        output.GetStringBuilder().Clear();
        appeal = To("{{target.salutation}} please release {{case.name}}. It is the law’s demand – and her family asks for it.", null);

        #region text-an-appeal
        if (appeal.ToSms() is SmsMessage { PlainAlternative: { } plain } sms)
        {
            foreach (var costly in sms.CostlyCharacters)
            {
                output.WriteLine($"{costly.Character} at {costly.Position} could be {costly.Plain}");
            }

            output.WriteLine($"{plain.Segments} and not {sms.Segments} messages: {plain.Text.Reveal()}");
        }
        #endregion

        await AssertShown(output);
    }

    [Fact]
    public void Post_an_appeal_and_read_it_on_the_telephone()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var appeal = To("{{target.salutation}} please release {{case.name}}.", null);

        #region post-an-appeal
        switch (appeal.ToPost(SocialNetwork.Bluesky))
        {
            case SocialPost post:
                output.WriteLine($"{post.Text.Reveal()} ({post.Length} of {post.Limit})");
                break;
            case ChannelOverflow tooLong:
                output.WriteLine($"{tooLong.Length} of {tooLong.Limit} characters: shorten it.");
                break;
        }
        #endregion

        Assert.StartsWith("Dear Minister, please release A. Example.", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("of 300)", output.ToString().TrimEnd(), StringComparison.Ordinal);
        output.GetStringBuilder().Clear();
        var (@case, target) = (Case("{{target.salutation}}\n\nPlease release her.", null), TargetId.Parse("minister"));
        @case = @case with { Appeals = [@case.Appeals[0] with { Kinds = [ActionKind.PhoneCall] }] };

        #region phone-script
        var request = new AppealRequest
        {
            Target = target,
            Kind = ActionKind.PhoneCall,
            Language = LanguageTag.English,
            Date = new PartialDate(2022, 12, 10),
            Sender = new Supporter { Name = "A. Example", Country = CountryCode.Parse("GB") },
        };
        if (Appeal.Compose(@case, request, LanguageTag.English).Appeal is { } call)
        {
            output.WriteLine(call.ToPhoneScript());
        }
        #endregion

        Assert.StartsWith("Dear Minister,", output.ToString(), StringComparison.Ordinal);
    }

    private static Appeal To(string body, string? subject)
    {
        var request = new AppealRequest { Target = TargetId.Parse("minister"), Date = new PartialDate(2022, 12, 10) };
        return Appeal.Compose(Case(body, subject), request, LanguageTag.English).Appeal!;
    }

    private static Case Case(string body, string? subject)
    {
        LocalizedText English(string text) => new(LanguageTag.English, text);
        var known = CampaignPack.Load(SourceTree.SamplePack).Cases[0];
        var minister = new Target
        {
            Id = TargetId.Parse("minister"),
            Office = English("Minister of Examples"),
            Style = OfficeStyle.Minister,
            Channels = [new TargetChannel { Kind = ChannelKind.Email, Value = "minister@example.org" }],
            Source = known.Sources[0].Id,
        };
        var template = new AppealTemplate
        {
            Id = AppealTemplateId.Parse("letter"),
            Subject = subject is null ? null : English(subject),
            Body = English(body),
        };
        var subjectOfCase = new Subject { Form = SubjectForm.Community, Name = English("A. Example") };
        return known with { Subject = subjectOfCase, Targets = [minister], Appeals = [template] };
    }

    private static async Task AssertShown(StringWriter output)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "docs", "appeals.md"));
        Assert.Contains($"```\n{output.ToString().ReplaceLineEndings("\n")}```", page, StringComparison.Ordinal);
    }
}
