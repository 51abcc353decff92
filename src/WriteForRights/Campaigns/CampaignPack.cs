using System.Diagnostics.CodeAnalysis;

namespace WriteForRights;

/// <summary>
/// A campaign with its cases. On disk it is a folder or a zip file with <c>pack.json</c>, <c>campaign.json</c> and a file for each case.
/// </summary>
/// <example><code>
/// var pack = CampaignPack.Load(path); // a folder, or a zip file
/// foreach (var @case in pack.Cases)
/// {
///     Console.WriteLine($"{@case.Id}: {@case.Headline.In(LanguageTag.Parse("fr"))}");
/// }
/// </code></example>
public sealed class CampaignPack
{
    private readonly Dictionary<CaseId, Case> _cases;

    /// <summary>Creates a pack without checking it. <see cref="Read(string, LanguageTag)"/> checks packs.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="cases">Its cases, in any order.</param>
    /// <exception cref="ArgumentException">Two cases have the same id.</exception>
    public CampaignPack(Campaign campaign, IEnumerable<Case> cases)
    {
        Campaign = campaign;
        Cases = cases.OrderBy(@case => @case.Id.ToString(), StringComparer.Ordinal).ToValueList();
        _cases = Cases.ToDictionary(@case => @case.Id);
    }

    /// <summary>The campaign.</summary>
    public Campaign Campaign { get; }

    /// <summary>The cases, by id.</summary>
    public ValueList<Case> Cases { get; }

    /// <summary>Loads a pack from its folder or zip file.</summary>
    /// <param name="path">The folder with <c>pack.json</c>, or a zip file of it.</param>
    /// <exception cref="CampaignPackException">The pack has problems. The exception lists all of them.</exception>
    public static CampaignPack Load(string path)
    {
        var report = CampaignPackReader.Read(path, LanguageTag.Current);
        return report.Pack ?? throw new CampaignPackException(report.Problems);
    }

    /// <summary>Reads a pack from its folder or zip file, and returns every problem instead of throwing.</summary>
    /// <remarks>
    /// A zip file is unpacked into memory only. It may have 16 MiB and 5,000 files; unpacked, each file of the pack may have 4 MiB, and all
    /// of them together 64 MiB. The sizes that it states are not trusted. The pack is in the folder of the one <c>pack.json</c>, at any
    /// depth. Files that systems and editors add are ignored; a file that is nearly one of the pack's is a problem.
    /// </remarks>
    /// <param name="path">The folder with <c>pack.json</c>, <c>campaign.json</c> and <c>cases/*.json</c>, or a zip file of these.</param>
    /// <param name="language">The language of the messages.</param>
    public static CampaignPackReport Read(string path, LanguageTag language) => CampaignPackReader.Read(path, language);

    /// <summary>Reads a pack from a zip file, such as an upload, and returns every problem instead of throwing.</summary>
    /// <param name="zip">The zip file, from the current position of the stream to its end. The stream stays open.</param>
    /// <param name="language">The language of the messages.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static CampaignPackReport Read(Stream zip, LanguageTag language) => CampaignPackReader.Read(zip, language);

    /// <summary>Reads a pack from a zip file that is still arriving, and returns every problem instead of throwing.</summary>
    /// <param name="zip">The zip file, from the current position of the stream to its end. The stream stays open.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="cancellationToken">Cancels the wait for the stream.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Task<CampaignPackReport> ReadAsync(Stream zip, LanguageTag language, CancellationToken cancellationToken = default) =>
        CampaignPackReader.ReadAsync(zip, language, cancellationToken);

    /// <summary>Saves the pack in a folder, or in a zip file if the path ends in <c>.zip</c>.</summary>
    /// <remarks>
    /// The same pack gives the same files, so that a change shows as one in version control. A zip file is replaced. In a folder the pack's
    /// own files are replaced, and all others stay. Nothing is checked: <see cref="Read(string, LanguageTag)"/> checks a pack.
    /// </remarks>
    /// <param name="path">The folder or the zip file.</param>
    /// <exception cref="IOException">
    /// The files cannot be written, or the folder holds cases that the pack does not have, or files that are nearly a case's.
    /// </exception>
    public void Save(string path) => CampaignPackWriter.Write(this, path);

    /// <summary>Saves the pack as a zip file.</summary>
    /// <param name="zip">The stream that the zip file is written to. It stays open.</param>
    public void Save(Stream zip) => CampaignPackWriter.Write(this, zip);

    /// <summary>Finds a case. Returns whether the pack has it.</summary>
    public bool TryGetCase(CaseId id, [NotNullWhen(true)] out Case? @case) => _cases.TryGetValue(id, out @case);

    /// <summary>Finds a section of the campaign. Returns whether the campaign has it.</summary>
    public bool TryGetSection(SectionId id, [NotNullWhen(true)] out Section? section)
    {
        section = Campaign.Sections.FirstOrDefault(candidate => candidate.Id == id);
        return section is not null;
    }
}
