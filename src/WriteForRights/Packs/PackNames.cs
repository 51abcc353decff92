namespace WriteForRights;

/// <summary>The names of the files of a pack, from its folder.</summary>
internal static class PackNames
{
    internal const string Manifest = "pack.json";

    internal const string Campaign = "campaign.json";

    internal const string CaseFolder = "cases";

    internal const string Extension = ".json";

    /// <summary>The file of a case by the case's id.</summary>
    internal static string CaseFile(string id) => $"{CaseFolder}/{id}{Extension}";

    /// <summary>Whether a file is of a case: one that lies in the folder of cases itself.</summary>
    internal static bool IsCaseFile(string name) =>
        name.StartsWith(CaseFolder + "/", StringComparison.Ordinal)
        && name.EndsWith(Extension, StringComparison.Ordinal)
        && name.IndexOf('/', CaseFolder.Length + 1) < 0;
}
