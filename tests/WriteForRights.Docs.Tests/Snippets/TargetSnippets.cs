using System.Globalization;

namespace WriteForRights.Docs.Tests;

public sealed class TargetSnippets
{
    private static readonly Target President = CampaignPack.Load(SourceTree.SamplePack)
        .Cases.Single(@case => @case.Id == CaseId.Parse("luis-manuel-otero-alcantara")).Targets[0];

    private static readonly Target Minister = new()
    {
        Id = TargetId.Parse("minister"),
        Office = new(LanguageTag.English, "Minister of Examples"),
        Style = OfficeStyle.Minister,
        Gender = GrammaticalGender.Feminine,
        Source = SourceId.Parse("example"),
    };

    [Fact]
    public void Salutations()
    {
        var target = Minister;
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region salutations
        foreach (var language in new[] { "en", "fr", "ru", "ar" }.Select(LanguageTag.Parse))
        {
            output.WriteLine(target.SalutationIn(language));
        }
        #endregion

        AssertShown(output, "Dear Minister,", "Madame la Ministre,", "Уважаемая госпожа министр!", "معالي الوزيرة،");
    }

    [Fact]
    public void Letter_language()
    {
        var target = Minister;
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region letter-language
        var letter = LanguageTag.Parse("sw");
        var salutation = target.SalutationIn(letter);
        if (!salutation.IsFor(letter))
        {
            output.WriteLine($"There is no salutation in {letter}, only in {salutation.Language}: {salutation}");
        }
        #endregion

        AssertShown(output, "There is no salutation in sw, only in en: Dear Minister,");
    }

    [Fact]
    public void Suspended_channel()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region suspended-channel
        var post = new TargetChannel
        {
            Kind = ChannelKind.Post,
            Address = new() { Lines = ["1 Example Street"], Country = CountryCode.Parse("CU") },
            Statuses =
            [
                new()
                {
                    Status = ChannelState.Suspended,
                    SenderCountries = [CountryCode.Parse("GB")],
                    Since = new PartialDate(2022, 11),
                },
            ],
        };
        var email = new TargetChannel { Kind = ChannelKind.Email, Value = "office@example.org" };
        var target = Minister with { Channels = [post, email] };

        var (sender, today) = (CountryCode.Parse("GB"), new PartialDate(2022, 12, 10));
        output.WriteLine($"Post: {post.StatusFor(sender, today)?.Status} since {post.StatusFor(sender, today)?.Since}");
        foreach (var channel in target.OpenChannels(sender, today))
        {
            output.WriteLine($"Open: {channel.Kind}");
        }
        #endregion

        AssertShown(output, "Post: suspended since 2022-11", "Open: email");
    }

    [Fact]
    public void Envelope()
    {
        var president = President;
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region envelope
        var address = president.Channels[0].Address!;
        var fromBritain = EnvelopeBlock.Of(president, address, CountryCode.Parse("GB"), LanguageTag.English);
        var fromFrance = EnvelopeBlock.Of(president, address, CountryCode.Parse("FR"), LanguageTag.Parse("fr"));
        var fromGermany = EnvelopeBlock.Of(president, address, CountryCode.Parse("DE"), LanguageTag.Parse("de"));
        output.WriteLine(fromBritain.Reveal());
        output.WriteLine($"{fromFrance.Lines[^1].Reveal()}, {fromGermany.Lines[^1].Reveal()}");
        #endregion

        AssertShown(
            output, "Miguel Díaz-Canel", "Presidente de la República de Cuba", "Hidalgo, Esquina 6", "Plaza de la Revolución",
            "10400 La Habana", "CUBA", "CUBA, KUBA");
    }

    /// <summary>Asserts that the snippet printed these lines, and that the page shows them.</summary>
    private static void AssertShown(StringWriter output, params string[] lines)
    {
        Assert.Equal(lines, output.ToString().Trim().Split('\n').Select(line => line.Trim()));
        Assert.Contains(
            string.Join('\n', lines), File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "targets.md")), StringComparison.Ordinal);
    }
}
