using System.Globalization;
using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>
/// Writes a pack that loads, with placeholders for all facts. At a terminal, it asks for the values that no option gives. A case accepts
/// no messages until somebody allows them.
/// </summary>
internal sealed class NewPackCommand : ToolCommand<NewPackCommand.Settings>
{
    private static readonly SourceId Source = SourceId.Parse("to-do");

    /// <inheritdoc/>
    protected override Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var pack = Build(settings);
        if (Directory.Exists(settings.Folder) && Directory.EnumerateFileSystemEntries(settings.Folder).Any())
        {
            throw ToolException.Of(ExitCode.File, "folder-not-empty", settings.Folder);
        }

        pack.Save(settings.Folder);
        var report = CampaignPack.Read(settings.Folder, Words.Current.Reader);
        if (report.Problems.Count > 0)
        {
            throw new CampaignPackException(report.Problems);
        }

        var files = Directory.EnumerateFiles(settings.Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(settings.Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal).ToArray();
        output.Result(new { settings.Folder, Files = files }, () =>
        {
            foreach (var file in files)
            {
                output.Line(Path.Combine(settings.Folder, file));
            }

            output.Note(Words.Current.Text("note.new-pack", ("command", $"{Commands.Name} pack check {settings.Folder}")));
        });
        return Task.FromResult(ExitCode.Ok);
    }

    private static CampaignPack Build(Settings settings)
    {
        var words = Words.Current;
        var preset = MessageLanguages.Find(words.Reader) ?? LanguageTag.English;
        var thisYear = TimeProvider.System.GetLocalNow().Year.ToString(CultureInfo.InvariantCulture);
        var year = Answer(settings.Year, "year", thisYear, YearOf);
        var id = Answer(settings.Id, "campaign", $"w4r-{year}", Id<CampaignId>);
        var section = Answer(settings.Section, "section", null, Id<SectionId>);
        var zone = Answer(settings.TimeZone, "time-zone", LocalZone(), ZoneOf);
        var languages = Answer(settings.Languages, "languages", $"{preset}", LanguagesOf);
        var cases = (settings.Case is { Length: > 0 } named ? named : ["example-case"]).Select(text => Id<CaseId>("case", text)).ToArray();
        var campaign = new Campaign
        {
            Id = id,
            Year = year,
            Name = Text(settings.Name, languages[0]),
            AsOf = new PartialDate(year),
            AnnouncedCases = cases.Length,
            Languages = languages,
            Sections =
            [
                new Section
                {
                    Id = section,
                    Window = new Window { Opens = new(year, 11), Closes = new(year, 12), TimeZone = zone },
                    Cases = cases.ToValueList(),
                },
            ],
        };
        return new CampaignPack(campaign, cases.Select(@case => NewCase(@case, year, languages[0])));
    }

    private static Case NewCase(CaseId id, int year, LanguageTag language)
    {
        var text = Text(null, language);
        return new Case
        {
            Id = id,
            Subject = new Subject { Form = SubjectForm.Person, People = [new Person { Name = text }] },
            Headline = text,
            Story = text,
            AsOf = new PartialDate(year),
            Demands = [new Demand { Text = text }],
            Targets = [new Target { Id = TargetId.Parse("example-target"), Office = text, Source = Source }],
            Appeals =
            [
                new AppealTemplate
                {
                    Id = AppealTemplateId.Parse("letter"),
                    Subject = text,
                    Body = new LocalizedText(
                        language,
                        $"{{{{target.salutation}}}}\n\n{Placeholder.In(language)}\n\n{{{{target.closing}}}}\n{{{{sender.name}}}}"),
                },
            ],
            Solidarity = new SolidarityPolicy { AcceptsMessages = false },
            Sources = [new Source { Id = Source, Publisher = Placeholder.In(language), Title = Placeholder.In(language) }],
        };
    }

    private static LocalizedText Text(string? text, LanguageTag language) => new(language, text ?? Placeholder.In(language));

    private static string LocalZone() =>
        TimeZoneInfo.Local.HasIanaId && TimeZoneInfo.Local.Id.Contains('/', StringComparison.Ordinal) ? TimeZoneInfo.Local.Id : "Etc/UTC";

    // The value of an option, or the answer to its description as a question. A wrong answer is asked for again.
    private static T Answer<T>(string? given, string option, string? preset, Func<string, string, T> parse) => parse(
        option,
        given ?? Output.Ask(Words.Current["option." + option], "--" + option, preset, answer => ProblemOf(() => parse(option, answer))));

    private static string? ProblemOf<T>(Func<T> parse)
    {
        try
        {
            parse();
            return null;
        }
        catch (ToolException e)
        {
            return e.Message;
        }
    }

    private static int YearOf(string option, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1961 and <= 9999
            ? year
            : throw ToolException.Value("--" + option, ProblemCodes.DateMalformed);

    private static T Id<T>(string option, string text)
        where T : struct, IParsable<T> => T.TryParse(text, null, out var id)
        ? id
        : throw ToolException.Value("--" + option, ProblemCodes.IdMalformed, ("example", "w4r-2022"));

    private static string ZoneOf(string option, string text) =>
        TimeZoneNames.Has(text) ? text : throw ToolException.Value("--" + option, ProblemCodes.TimeZoneUnknown, ("zone", text));

    private static ValueList<LanguageTag> LanguagesOf(string option, string text)
    {
        var languages = text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(tag =>
            LanguageTag.TryParse(tag, out var language)
                ? language
                : throw ToolException.Value("--" + option, ProblemCodes.LanguageMalformed));
        return languages.ToValueList() is { Count: > 0 } list && MessageLanguages.Find(list[0]) is not null
            ? list
            : throw ToolException.Choice("--" + option, MessageLanguages.All);
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : ToolSettings
    {
        /// <summary>The folder to write to. It must not exist, or be empty.</summary>
        [CommandArgument(0, "<folder>")]
        [Words("argument.folder")]
        public required string Folder { get; set; }

        /// <summary>The campaign's id.</summary>
        [CommandOption("--id <ID>")]
        [Words("option.campaign")]
        public string? Id { get; set; }

        /// <summary>The campaign's year.</summary>
        [CommandOption("--year <YEAR>")]
        [Words("option.year")]
        public string? Year { get; set; }

        /// <summary>The campaign's name, in the first language.</summary>
        [CommandOption("--name <NAME>")]
        [Words("option.name")]
        public string? Name { get; set; }

        /// <summary>The section's id.</summary>
        [CommandOption("--section <ID>")]
        [Words("option.section")]
        public string? Section { get; set; }

        /// <summary>The section's time zone.</summary>
        [CommandOption("--time-zone <ZONE>")]
        [Words("option.time-zone")]
        public string? TimeZone { get; set; }

        /// <summary>The campaign's languages, the first of which is required for every text.</summary>
        [CommandOption("--languages <TAGS>")]
        [Words("option.languages")]
        public string? Languages { get; set; }

        /// <summary>The ids of the cases.</summary>
        [CommandOption("--case <ID>")]
        [Words("option.case")]
        public string[] Case { get; set; } = [];
    }
}
