using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;

namespace WriteForRights.Cli;

/// <summary>Files that Windows encrypts for the user (DPAPI).</summary>
[SupportedOSPlatform("windows")]
internal sealed class DataProtectionKeyStore : IKeyStore
{
    /// <inheritdoc/>
    public string Name => "Windows DPAPI";

    /// <inheritdoc/>
    public string? Find(string account) => KeyFile.PathOf(account) is var path && File.Exists(path)
        ? Encoding.UTF8.GetString(ProtectedData.Unprotect(File.ReadAllBytes(path), null, DataProtectionScope.CurrentUser))
        : null;

    /// <inheritdoc/>
    public bool TrySave(string account, string key)
    {
        var path = KeyFile.PathOf(account);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, ProtectedData.Protect(Encoding.UTF8.GetBytes(key), null, DataProtectionScope.CurrentUser));
        return true;
    }

    /// <inheritdoc/>
    public void Remove(string account)
    {
        var path = KeyFile.PathOf(account);
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }
}
