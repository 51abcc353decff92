namespace WriteForRights;

/// <summary>Reads a campaign pack and says everything that is wrong with it, not only the first thing.</summary>
public static class CampaignPackReader
{
    /// <summary>Reads the pack in a folder.</summary>
    /// <param name="folder">The folder with <c>pack.json</c>, <c>campaign.json</c> and <c>cases/*.json</c>.</param>
    /// <param name="reader">The language of the messages.</param>
    public static CampaignPackReport Read(string folder, LanguageTag reader)
    {
        var manifest = PackFile<PackManifest>.Read(folder, "pack.json", reader);
        var campaign = PackFile<Campaign>.Read(folder, "campaign.json", reader);
        var cases = CaseFiles(folder).Select(file => PackFile<Case>.Read(folder, file, reader)).ToArray();

        manifest.Check(value => new PackManifestValidator().Validate(value).ToProblems(reader));
        campaign.Check(value => new CampaignValidator(HeldCases(cases), cases.Length).Validate(value).ToProblems(reader));
        var language = campaign.Value is { Languages.Count: > 0 } read && !campaign.IsStandIn("$.languages[0]")
            ? read.Languages[0]
            : (LanguageTag?)null;
        var kinds = campaign.Value is { } known && !campaign.IsStandIn("$.additionalKinds")
            ? new HashSet<ActionKind>([.. ActionKind.Known, .. known.AdditionalKinds])
            : null;
        var rules = new CaseValidator(language, kinds);
        foreach (var file in cases)
        {
            file.Check(value => rules.Validate(value).ToProblems(reader).Concat(NameProblems(file.Name, value, reader)).ToValueList());
        }

        var problems = manifest.Problems.Concat(campaign.Problems).Concat(cases.SelectMany(file => file.Problems)).ToValueList();
        return problems.Count > 0
            ? new CampaignPackReport(null, problems)
            : new CampaignPackReport(new CampaignPack(campaign.Value!, cases.Select(file => file.Value!)), default);
    }

    // A case whose id cannot be read is still known by its file, so that nobody who names it is told that it does not exist.
    private static HashSet<CaseId> HeldCases(IEnumerable<PackFile<Case>> files)
    {
        var held = new HashSet<CaseId>();
        foreach (var file in files)
        {
            held.Add(file.Value is { } read && !file.IsStandIn("$.id") ? read.Id : default);
            held.Add(CaseId.TryParse(Path.GetFileNameWithoutExtension(file.Name), out var named) ? named : default);
        }

        held.Remove(default);
        return held;
    }

    private static IEnumerable<Problem> NameProblems(string file, Case @case, LanguageTag reader)
    {
        var expected = $"cases/{@case.Id}.json";
        return file == expected ? [] : [Problem.Of("$.id", ProblemCodes.FileNameMismatch, reader, ("expected", expected))];
    }

    private static IEnumerable<string> CaseFiles(string folder)
    {
        var cases = Path.Combine(folder, "cases");
        return Directory.Exists(cases)
            ? Directory.EnumerateFiles(cases, "*.json").Select(file => "cases/" + Path.GetFileName(file)).OrderBy(file => file, StringComparer.Ordinal)
            : [];
    }
}
