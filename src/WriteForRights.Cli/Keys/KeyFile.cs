using System.Security.Cryptography;
using System.Text;

namespace WriteForRights.Cli;

/// <summary>Files of the user that hold a key.</summary>
internal static class KeyFile
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Returns the path of the file for a key that the tool keeps itself.</summary>
    internal static string PathOf(string account)
    {
        // The name of a file says nothing of the server.
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account)))[..24];
        return Path.Combine(Path.GetDirectoryName(Path.GetFullPath(ToolConfiguration.Path))!, "keys", name);
    }

    /// <summary>Reads a key.</summary>
    /// <exception cref="ToolException">Other users can read the file, or it is empty.</exception>
    internal static string Read(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
        {
            throw ToolException.Usage("key-file-open", path, ("command", $"chmod 600 {path}"));
        }

        return File.ReadAllText(path).Trim() is { Length: > 0 } key ? key : throw ToolException.Usage("key-file-empty", path);
    }
}
