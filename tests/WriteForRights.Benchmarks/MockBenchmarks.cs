using BenchmarkDotNet.Attributes;
using WriteForRights.Testing;

namespace WriteForRights.Benchmarks;

/// <summary>The start of a mock server, for which every test waits.</summary>
[MemoryDiagnoser]
public class MockBenchmarks
{
    [Params(MockTransport.Socket, MockTransport.InProcess)]
    public MockTransport Transport { get; set; }

    [Benchmark]
    public async Task StartAndStop()
    {
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = Transport });
    }
}
