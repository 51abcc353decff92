namespace WriteForRights;

/// <summary>The names of the files of a pack, relative to its folder.</summary>
internal static class PackNames
{
    internal const string Manifest = "pack.json";

    internal const string Campaign = "campaign.json";

    internal const string CaseFolder = "cases";

    /// <summary>The name of a file into which people wrongly put all cases.</summary>
    internal const string AllCases = CaseFolder + Extension;

    internal const string Extension = ".json";

    /// <summary>Returns the name of a case's file.</summary>
    internal static string CaseFile(string id) => $"{CaseFolder}/{id}{Extension}";

    /// <summary>Returns a file's name without its folder.</summary>
    internal static string GetFileName(string name) => name.Substring(name.LastIndexOf('/') + 1);

    /// <summary>Returns the folder of a file, with its slash; empty if there is none.</summary>
    internal static string GetFolder(string name) => name.Substring(0, name.LastIndexOf('/') + 1);

    /// <summary>Returns whether a file is directly in the folder of cases.</summary>
    internal static bool IsCaseFile(string name) =>
        name.StartsWith(CaseFolder + "/", StringComparison.Ordinal)
        && name.EndsWith(Extension, StringComparison.Ordinal)
        && name.IndexOf('/', CaseFolder.Length + 1) < 0;
}
