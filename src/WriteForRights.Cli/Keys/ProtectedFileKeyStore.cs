namespace WriteForRights.Cli;

/// <summary>Files that only the user can read, where the operating system has no store.</summary>
internal sealed class ProtectedFileKeyStore : IKeyStore
{
    /// <inheritdoc/>
    public string Name => Words.Current["key.store-file"];

    /// <inheritdoc/>
    public string? Find(string account) => KeyFile.PathOf(account) is var path && File.Exists(path) ? KeyFile.Read(path) : null;

    /// <inheritdoc/>
    public bool TrySave(string account, string key)
    {
        var path = KeyFile.PathOf(account);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, key + '\n', isSecret: true);
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
