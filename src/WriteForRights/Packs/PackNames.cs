namespace WriteForRights;

/// <summary>The names of the files of a pack, from its folder.</summary>
internal static class PackNames
{
    internal const string Manifest = "pack.json";

    internal const string Campaign = "campaign.json";

    internal const string CaseFolder = "cases";

    /// <summary>The file that people make who put all cases into one.</summary>
    internal const string AllCases = CaseFolder + Extension;

    internal const string Extension = ".json";

    /// <summary>The file of a case by the case's id.</summary>
    internal static string CaseFile(string id) => $"{CaseFolder}/{id}{Extension}";

    /// <summary>A file's own name.</summary>
    internal static string FileOf(string name) => name.Substring(name.LastIndexOf('/') + 1);

    /// <summary>The folder of a file, with its slash; empty if there is none.</summary>
    internal static string FolderOf(string name) => name.Substring(0, name.LastIndexOf('/') + 1);

    /// <summary>Whether a file is of a case: one that lies in the folder of cases itself.</summary>
    internal static bool IsCaseFile(string name) =>
        name.StartsWith(CaseFolder + "/", StringComparison.Ordinal)
        && name.EndsWith(Extension, StringComparison.Ordinal)
        && name.IndexOf('/', CaseFolder.Length + 1) < 0;
}
