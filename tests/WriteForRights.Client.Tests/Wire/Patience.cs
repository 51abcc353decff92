namespace WriteForRights.Client.Tests;

/// <summary>How long a test waits for what should have come long ago: it decides nothing, but that a stuck test ends, and fails.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    internal static Task WithPatience(this Task task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);
}
