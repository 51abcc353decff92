using System.Security.Cryptography;

namespace My_Stall;

/// <summary>
/// The files of the stall. The key is in another folder than the outbox, and only this user can read it. If your platform keeps secrets,
/// read the key from there instead. Without the key, letters that wait are lost.
/// </summary>
/// <param name="folder">The folder of the outbox; by default a folder of this user on this machine.</param>
/// <param name="keyFile">The file with the key; by default in the user's folder for settings.</param>
internal sealed class StallFiles(string? folder, string? keyFile)
{
    private const int KeyLength = 32;

    private readonly string _folder = folder is { Length: > 0 } ? folder : In(Environment.SpecialFolder.LocalApplicationData);
    private readonly string _keyFile =
        keyFile is { Length: > 0 } ? keyFile : Path.Combine(In(Environment.SpecialFolder.ApplicationData), "outbox.key");

    public string Outbox => Path.Combine(Directory.CreateDirectory(_folder).FullName, "outbox.db");

    public byte[] ReadOrCreateKey()
    {
        if (!File.Exists(_keyFile))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_keyFile))!);
            using var file = new FileStream(_keyFile, Private());
            file.Write(RandomNumberGenerator.GetBytes(KeyLength));
        }

        return File.ReadAllBytes(_keyFile) is { Length: KeyLength } key
            ? key
            : throw new InvalidDataException($"{_keyFile} is not a key of {KeyLength} bytes. Restore it from a copy.");
    }

    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static string In(Environment.SpecialFolder folder) =>
        Path.Combine(Environment.GetFolderPath(folder, Environment.SpecialFolderOption.Create), "My-Stall");
}
