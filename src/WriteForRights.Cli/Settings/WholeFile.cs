namespace WriteForRights.Cli;

/// <summary>Writes files as a whole or not at all: a reader never sees half of one, and a crash leaves the old one.</summary>
internal static class WholeFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">The content.</param>
    /// <param name="isSecret">Whether only the owner may read it.</param>
    internal static void Write(string path, ReadOnlySpan<byte> content, bool isSecret = false)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (isSecret && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        var draft = path + ".new";
        if (isSecret)
        {
            // The mode applies only to a file that is created.
            File.Delete(draft);
        }

        using (var file = new FileStream(draft, options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Waits until a file is on the disk.</summary>
    internal static void FlushToDisk(FileStream file) => file.Flush(flushToDisk: true);

    /// <summary>Writes a text file in UTF-8.</summary>
    internal static void Write(string path, string text, bool isSecret = false) =>
        Write(path, System.Text.Encoding.UTF8.GetBytes(text), isSecret);

    /// <summary>Writes a file that does not exist yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">The content.</param>
    /// <param name="isForced">Whether to replace an existing file.</param>
    /// <param name="isSecret">Whether only the owner may read it.</param>
    /// <exception cref="ToolException">The file exists.</exception>
    internal static void WriteNew(string path, ReadOnlySpan<byte> content, bool isForced, bool isSecret = false)
    {
        if (!isForced && File.Exists(path))
        {
            throw ToolException.Of(ExitCode.File, "file-exists", path, ("option", "--force"));
        }

        Write(path, content, isSecret);
    }
}
