using System.Reflection;
using WriteForRights.Client;

namespace WriteForRights.Docs.Tests;

public sealed class ClientCallTests
{
    [Fact]
    public void The_page_of_the_client_lists_every_call()
    {
        var rows = File.ReadLines(Path.Combine(SourceTree.Root, "docs", "client.md")).Where(line => line.StartsWith('|')).ToArray();
        var calls = typeof(WriteForRightsClient).GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Select(method => method.Name).Where(name => name.EndsWith("Async", StringComparison.Ordinal)).Distinct();

        Assert.All(calls, call => Assert.Contains(rows, row => row.Contains($"`{call}`", StringComparison.Ordinal)));
    }
}
