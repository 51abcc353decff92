using System.Runtime.InteropServices;
using System.Text;

namespace WriteForRights.Sqlite;

/// <summary>
/// Identifies the file that a path leads to. After the file is moved or replaced, the path leads to a file with another identity, or to
/// none.
/// </summary>
/// <remarks>
/// .NET has no call that returns a file's number. Opening the file to look at it is not possible either: closing it would release the locks
/// that SQLite holds on it. On Linux and macOS the identity is the device, the number and the time of creation, because a file system gives
/// the number of a deleted file to the next one. Elsewhere all files have the default identity: Windows does not let anybody delete, move
/// or replace a file that SQLite has open.
/// </remarks>
internal readonly record struct FileIdentity(ulong Device, ulong Number, long CreatedSeconds, long CreatedNanoseconds)
{
    /// <summary>Returns the identity of the file that a path leads to, or <c>null</c> if there is none.</summary>
    internal static FileIdentity? Of(string path)
    {
        try
        {
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Linux) && LinuxStatus.Read(path) is { } linux)
            {
                return linux;
            }

            if (RuntimeInformation.IsOSPlatform(OSPlatform.OSX) && AppleStatus.Read(path) is { } apple)
            {
                return apple;
            }
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            // A C library older than the call. The file's existence can still be checked.
        }

        return File.Exists(path) ? default(FileIdentity) : null;
    }

    private static byte[] NameOf(string path) => Encoding.UTF8.GetBytes(path + '\0');

    /// <summary>The result of statx. The kernel defines its layout, which is the same for every processor and C library.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private readonly struct LinuxStatus
    {
        private const int CurrentFolder = -100;
        private const uint HasNumber = 0x100;
        private const uint HasCreation = 0x800;

        [FieldOffset(0)]
        private readonly uint _mask;

        [FieldOffset(32)]
        private readonly ulong _number;

        [FieldOffset(80)]
        private readonly long _createdSeconds;

        [FieldOffset(88)]
        private readonly uint _createdNanoseconds;

        [FieldOffset(136)]
        private readonly uint _deviceMajor;

        [FieldOffset(140)]
        private readonly uint _deviceMinor;

        internal static FileIdentity? Read(string path)
        {
            if (Call(CurrentFolder, NameOf(path), 0, HasNumber | HasCreation, out var status) != 0)
            {
                return null;
            }

            var hasCreation = (status._mask & HasCreation) != 0;
            return new(
                ((ulong)status._deviceMajor << 32) | status._deviceMinor,
                status._number,
                hasCreation ? status._createdSeconds : 0,
                hasCreation ? status._createdNanoseconds : 0);
        }

        [DllImport("libc", EntryPoint = "statx")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int Call(int folder, byte[] path, int flags, uint mask, out LinuxStatus status);
    }

    /// <summary>The result of stat on macOS, with file numbers of 64 bits.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 144)]
    private readonly struct AppleStatus
    {
        [FieldOffset(0)]
        private readonly int _device;

        [FieldOffset(8)]
        private readonly ulong _number;

        [FieldOffset(80)]
        private readonly long _createdSeconds;

        [FieldOffset(88)]
        private readonly long _createdNanoseconds;

        internal static FileIdentity? Read(string path)
        {
            var name = NameOf(path);
            var result = RuntimeInformation.ProcessArchitecture == Architecture.X64
                ? CallOnIntel(name, out var status)
                : Call(name, out status);
            return result == 0
                ? new FileIdentity(unchecked((uint)status._device), status._number, status._createdSeconds, status._createdNanoseconds)
                : null;
        }

        [DllImport("libc", EntryPoint = "stat")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int Call(byte[] path, out AppleStatus status);

        // Without this suffix the call on Intel is the one with file numbers of 32 bits, which has another layout.
        [DllImport("libc", EntryPoint = "stat$INODE64")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int CallOnIntel(byte[] path, out AppleStatus status);
    }
}
