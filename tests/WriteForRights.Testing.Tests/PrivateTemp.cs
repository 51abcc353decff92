using WriteForRights.Testing.Tests;
using Xunit.Sdk;
using Xunit.v3;

// These tests look at what all servers of the process leave behind, and change its environment.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(PrivateTemp))]

namespace WriteForRights.Testing.Tests;

/// <summary>A folder for temporary files that no other process writes to: what is left in it was left by a server of these tests.</summary>
public sealed class PrivateTemp : IDisposable
{
    private static readonly string Variable = OperatingSystem.IsWindows() ? "TMP" : "TMPDIR";

    private readonly string? _before = Environment.GetEnvironmentVariable(Variable);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("testing-tests-");

    public PrivateTemp() => Environment.SetEnvironmentVariable(Variable, _folder.FullName);

    internal IEnumerable<string> Entries => _folder.EnumerateFileSystemInfos().Select(entry => entry.FullName);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, _before);
        _folder.Delete(recursive: true);
    }
}
