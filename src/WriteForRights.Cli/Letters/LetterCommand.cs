namespace WriteForRights.Cli;

/// <summary>
/// Produces an appeal for every channel: the letter to print, the email, the text message, the posts and the phone script. Without
/// <c>--out</c>, it prints them; with it, each is a file.
/// </summary>
internal sealed class LetterCommand : ToolCommand<LetterSettings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(LetterSettings settings, Output output, CancellationToken cancellationToken)
    {
        var pack = settings.LoadPack();
        var @case = PackSettings.FindCase(pack, settings.Case);
        var paper = settings.Paper.ToUpperInvariant() switch
        {
            "A4" => LetterPaper.A4,
            "LETTER" => LetterPaper.Letter,
            _ => throw ToolException.Choice("--paper", ["a4", "letter"]),
        };
        var composition = Appeal.Compose(@case, Request(settings, @case), Words.Current.Reader);
        if (composition.Appeal is not { } appeal)
        {
            throw new AppealProblemsException(composition.Problems);
        }

        foreach (var finding in composition.Findings)
        {
            output.Note($"{finding.Path}: {finding.Message} [{finding.Code}]");
        }

        var letter = appeal.ToHtml(paper);
        var channels = ChannelText.AllOf(appeal);
        var files = settings.Out is { } folder
            ? await WriteAsync(folder, Stem(appeal), letter, channels, settings.Pdf, cancellationToken)
            : [];
        if (settings.Pdf && settings.Out is null)
        {
            throw ToolException.Usage("option-missing", "--out", ("option", "--out"));
        }

        var result = new
        {
            appeal.Case,
            appeal.Target,
            appeal.Language,
            letter.Pages,
            Channels = channels,
            Files = files,
        };
        output.Result(result, () => Print(channels, files, output));
        return ExitCode.Ok;
    }

    private static AppealRequest Request(LetterSettings settings, Case @case)
    {
        var sender = settings.Sender is { } file ? ReadSender(file) : null;
        if (settings.SenderName is { } name)
        {
            sender = (sender ?? new()) with { Name = name };
        }

        if (settings.SenderCountry is { } country)
        {
            sender = (sender ?? new()) with { Country = Parse<CountryCode>("--sender-country", country, ProblemCodes.CountryMalformed) };
        }

        return new AppealRequest
        {
            Target = TargetOf(settings.Target, @case),
            Kind = settings.Kind is { } kind
                ? Parse<ActionKind>("--kind", kind, ProblemCodes.WordMalformed, ("example", "letter"))
                : null,
            Language = settings.LetterLanguage is { } tag
                ? LanguageTag.TryParse(tag, out var language)
                    ? language
                    : throw ToolException.Value("--letter-language", ProblemCodes.LanguageMalformed)
                : null,
            Date = settings.Date is not { } date ? PartialDate.DayAt(TimeProvider.System.GetUtcNow(), TimeZoneInfo.Local)
                : PartialDate.TryParse(date, out var parsed) ? parsed
                : throw ToolException.Value("--date", ProblemCodes.DateMalformed),
            Sender = sender,
        };
    }

    private static TargetId TargetOf(string? named, Case @case) =>
        named is null && @case.Targets is [var only] ? only.Id
        : named is not null && TargetId.TryParse(named, out var id) && @case.Targets.Any(target => target.Id == id) ? id
        : throw ToolException.Choice("--target", @case.Targets.Select(target => target.Id));

    private static Supporter ReadSender(string file)
    {
        var reading = WriteForRightsJson.Read<Supporter>(File.ReadAllBytes(file), Words.Current.Reader);
        return reading.Problems.Count == 0 ? reading.Value! : throw new AppealProblemsException(reading.Problems);
    }

    private static T Parse<T>(string option, string text, string code, params (string Name, string Value)[] arguments)
        where T : struct, IParsable<T> =>
        T.TryParse(text, null, out var value) ? value : throw ToolException.Value(option, code, arguments);

    private static string Stem(Appeal appeal) => $"{appeal.Case}-{appeal.Target}-{appeal.Language}";

    private static async Task<IReadOnlyList<string>> WriteAsync(
        string folder,
        string stem,
        LetterDocument letter,
        IReadOnlyList<ChannelText> channels,
        bool withPdf,
        CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var html = Path.Combine(folder, stem + ".html");
        WholeFile.Write(html, letter.Html.Reveal());
        var files = new List<string> { html };
        foreach (var channel in channels.Where(channel => channel.Text is not null))
        {
            var file = Path.Combine(folder, $"{stem}-{channel.Channel}.txt");
            WholeFile.Write(file, channel.ToFile());
            files.Add(file);
        }

        if (withPdf)
        {
            var pdf = Path.Combine(folder, stem + ".pdf");
            await PdfPrinter.PrintAsync(html, pdf, cancellationToken);
            files.Add(pdf);
        }

        return files;
    }

    private static void Print(IReadOnlyList<ChannelText> channels, IReadOnlyList<string> files, Output output)
    {
        foreach (var file in files)
        {
            output.Line(file);
        }

        foreach (var channel in files.Count > 0 ? [] : channels)
        {
            output.Line($"== {channel.Label}");
            output.Line(channel.Text is null ? channel.Note! : channel.ToFile());
            output.Line();
        }
    }
}
