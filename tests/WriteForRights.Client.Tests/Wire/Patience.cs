namespace WriteForRights.Client.Tests;

/// <summary>The time after which a stuck test fails. It decides nothing else.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    internal static Task WithPatience(this Task task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);
}
