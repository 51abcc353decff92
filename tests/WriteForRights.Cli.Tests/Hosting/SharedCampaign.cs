using WriteForRights.Cli.Tests;

[assembly: AssemblyFixture(typeof(SharedCampaign))]

namespace WriteForRights.Cli.Tests;

/// <summary>
/// One server for all tests that only add to it, at noon of 10 December 2022, since a start takes longer than the commands. A test looks at
/// what it has added itself, under ids or in a case of its own.
/// </summary>
public sealed class SharedCampaign : IAsyncLifetime
{
    private static readonly SemaphoreSlim Starting = new(1);
    private static ServedCampaign? _served;

    /// <summary>Returns the server, which the first test starts that needs it.</summary>
    internal static async Task<ServedCampaign> GetAsync()
    {
        await Starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _served ??= await ServedCampaign.StartAsync("--rehearsal", "--clock", "2022-12-10T12:00:00Z");
        }
        finally
        {
            Starting.Release();
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _served?.Dispose();
        return ValueTask.CompletedTask;
    }
}
