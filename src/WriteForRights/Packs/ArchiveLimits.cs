namespace WriteForRights;

/// <summary>The limits of a zip file. A thousand cases in ten languages take a third of it.</summary>
internal static class ArchiveLimits
{
    internal const int Files = 5_000;

    internal const int FileMebibytes = 4;

    internal const int AllMebibytes = 64;

    internal const int ArchiveMebibytes = 16;

    internal const int Mebibyte = 1024 * 1024;
}
