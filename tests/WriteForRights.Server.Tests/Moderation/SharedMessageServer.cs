using System.Diagnostics.CodeAnalysis;

namespace WriteForRights.Server.Tests;

/// <summary>One server for many tests that change nothing.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The framework disposes it.")]
public sealed class SharedMessageServer : IAsyncLifetime
{
    private MessageServer? _server;

    internal MessageServer Server => _server!;

    public async ValueTask InitializeAsync() => _server = await MessageServer.StartAsync();

    public ValueTask DisposeAsync() => _server!.DisposeAsync();
}
