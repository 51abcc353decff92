using System.Globalization;

namespace WriteForRights.Docs.Tests;

public sealed class AppealSnippets
{
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
}
