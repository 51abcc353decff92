namespace WriteForRights.Cli;

/// <summary>Waits for changes of a pack's files. Editors write in several steps, so a change counts after a pause.</summary>
internal sealed class PackWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private readonly FileSystemWatcher _watcher;
    private readonly SemaphoreSlim _changes = new(0);

    /// <summary>Begins to watch.</summary>
    /// <param name="pack">The pack's folder or zip file.</param>
    internal PackWatch(string pack)
    {
        var path = Path.GetFullPath(pack);
        _watcher = Directory.Exists(path)
            ? new FileSystemWatcher(path) { IncludeSubdirectories = true }
            : new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        _watcher.Changed += OnChange;
        _watcher.Created += OnChange;
        _watcher.Deleted += OnChange;
        _watcher.Renamed += OnChange;

        // More changes than the system could list are a change, too.
        _watcher.Error += (_, _) => _changes.Release();
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Waits until something has changed since the last call.</summary>
    internal async Task ChangedAsync(CancellationToken cancellationToken)
    {
        await _changes.WaitAsync(cancellationToken);
        while (await _changes.WaitAsync(Quiet, cancellationToken))
        {
            // Another change, so the editor is still writing.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher.Dispose();
        _changes.Dispose();
    }

    private void OnChange(object sender, FileSystemEventArgs change) => _changes.Release();
}
