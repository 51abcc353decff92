using System.Globalization;

namespace WriteForRights.Server;

/// <summary>The folder for backups. Their names have the time, nobody chooses them, and no file is ever replaced.</summary>
internal sealed class BackupFolder(string folder)
{
    private const int MaxOfOneSecond = 1_000;

    /// <summary>Returns the folder of the options, or <c>null</c> if they name none.</summary>
    internal static BackupFolder? Of(CampaignServerOptions options) =>
        string.IsNullOrWhiteSpace(options.Backups) ? null : new BackupFolder(Path.GetFullPath(options.Backups));

    /// <summary>Writes a backup. Creates the folder, for nobody else to read, if there is none.</summary>
    /// <returns>The name of the file, and its size in bytes.</returns>
    internal async Task<(string File, long Bytes)> WriteAsync(
        ILedgerMaintenance ledger, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Create();
        var name = string.Create(CultureInfo.InvariantCulture, $"campaign-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        for (var number = 1; ; number++)
        {
            var file = number == 1 ? $"{name}.db" : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}.db");
            var path = Path.Combine(folder, file);
            if (System.IO.File.Exists(path) && number < MaxOfOneSecond)
            {
                continue;
            }

            await ledger.BackupAsync(path, cancellationToken).ConfigureAwait(false);
            return (file, new FileInfo(path).Length);
        }
    }

    private void Create()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
