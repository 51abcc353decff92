namespace WriteForRights;

/// <summary>Reads and checks the files of a pack.</summary>
internal static class PackReading
{
    private const int MaxPlaces = 10;

    internal static CampaignPackReport Refuse(ValueList<PackProblem> problems) => new(null, problems);

    internal static CampaignPackReport Read(IPackFiles files, LanguageTag language)
    {
        var layout = files.Layout;
        if (!layout.HasManifest)
        {
            return Refuse(WithoutPack(layout, language));
        }

        var manifest = PackFile<PackManifest>.Read(files, PackNames.Manifest, language);
        if (FindRefusal(manifest, language) is { } refusal)
        {
            return Refuse([refusal]);
        }

        var campaign = PackFile<Campaign>.Read(files, PackNames.Campaign, language);
        var cases = layout.Cases.Select(file => PackFile<Case>.Read(files, file, language)).ToArray();

        manifest.Check(static _ => default);
        campaign.Check(value =>
            new CampaignValidator(HeldCases(cases, layout.StrayCases), cases.Length).Check(value, language));
        var firstLanguage = campaign.Value is { Languages.Count: > 0 } read && !campaign.IsStandIn("$.languages[0]")
            ? read.Languages[0]
            : (LanguageTag?)null;
        var languages = firstLanguage is null || campaign.IsStandIn("$.languages") ? null : campaign.Value?.Languages;
        var kinds = campaign.Value is { } known && !campaign.IsStandIn("$.additionalKinds")
            ? new HashSet<ActionKind>([.. ActionKind.Known, .. known.AdditionalKinds])
            : null;
        var rules = new CaseValidator(firstLanguage, languages, kinds);
        foreach (var file in cases)
        {
            file.Check(value => rules.Check(value, language).Concat(NameProblems(file.Name, value, language)).ToValueList());
        }

        var isCampaignStray = campaign.Unread == ProblemCodes.FileMissing && layout.Strays.Values.Contains(PackNames.Campaign);
        var problems = manifest.Problems.Concat(isCampaignStray ? [] : campaign.Problems)
            .Concat(cases.SelectMany(file => file.Problems).Concat(Unread(files, language))
                .OrderBy(problem => problem.File, StringComparer.Ordinal))
            .ToValueList();
        return problems.Count > 0
            ? Refuse(problems)
            : new CampaignPackReport(new CampaignPack(campaign.Value!, cases.Select(file => file.Value!)), default);
    }

    private static ValueList<PackProblem> WithoutPack(PackLayout layout, LanguageTag language) =>
        layout.Manifests.Count > 0
            ? [PackProblem.OfWhole(PackNames.Manifest, ProblemCodes.PackRepeated, language, ("places", Places(layout.Manifests)))]
        : layout.Strays.Count > 0 ? Strays(layout, language).ToValueList()
        : [PackProblem.OfWhole(PackNames.Manifest, ProblemCodes.PackMissing, language)];

    private static string Places(IReadOnlyList<string> manifests) =>
        string.Join(", ", manifests.Take(MaxPlaces).Select(ArchiveNames.ForDisplay)) + (manifests.Count > MaxPlaces ? ", …" : string.Empty);

    private static IEnumerable<PackProblem> Unread(IPackFiles files, LanguageTag language) =>
        Strays(files.Layout, language)
            .Concat(files.Unlisted.Select(folder => PackProblem.OfWhole(folder, ProblemCodes.FileUnreadable, language)));

    private static IEnumerable<PackProblem> Strays(PackLayout layout, LanguageTag language) =>
        layout.Strays.Select(stray => PackProblem.OfWhole(
            ArchiveNames.ForDisplay(stray.Key), ProblemCodes.FileNotRead, language, ("expected", stray.Value)));

    // By the rules of another format, every line of every file would be wrong. One problem says more than all of these.
    private static PackProblem? FindRefusal(PackFile<PackManifest> manifest, LanguageTag language)
    {
        return manifest.Value is { Format: < 1 or > PackManifest.CurrentFormat } other && !manifest.IsStandIn("$.format")
            ? manifest.At(Problem.Of(
                "$.format",
                ProblemCodes.PackFormatUnsupported,
                language,
                ("format", MessageValues.Number(other.Format)),
                ("supported", MessageValues.Number(PackManifest.CurrentFormat))))
            : null;
    }

    // A case whose id or file cannot be read is still known by its file name. A reference to it is therefore not reported as a reference to
    // a case that does not exist.
    private static HashSet<CaseId> HeldCases(IEnumerable<PackFile<Case>> files, IEnumerable<CaseId> strays)
    {
        var held = new HashSet<CaseId>(strays);
        foreach (var file in files)
        {
            held.Add(file.Value is { } read && !file.IsStandIn("$.id") ? read.Id : default);
            held.Add(CaseId.TryParse(Path.GetFileNameWithoutExtension(file.Name), out var named) ? named : default);
        }

        held.Remove(default);
        return held;
    }

    private static IEnumerable<Problem> NameProblems(string file, Case @case, LanguageTag language)
    {
        var expected = PackNames.CaseFile($"{@case.Id}");
        return file == expected ? [] : [Problem.Of("$.id", ProblemCodes.FileNameMismatch, language, ("expected", expected))];
    }
}
