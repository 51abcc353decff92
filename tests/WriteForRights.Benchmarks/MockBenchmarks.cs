using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace WriteForRights.Benchmarks;

/// <summary>What a test waits for: the start of a mock server, and a submission through it by the client.</summary>
[MemoryDiagnoser]
[MedianColumn]
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The tool calls the cleanup.")]
public class MockBenchmarks
{
    private MockCampaignServer? _server;
    private WriteForRightsClient? _client;
    private int _number;

    [Params(MockTransport.Socket, MockTransport.InProcess)]
    public MockTransport Transport { get; set; }

    [GlobalSetup]
    public async Task Start()
    {
        _server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = Transport });
        _client = _server.CreateClient();
    }

    [GlobalCleanup]
    public async Task Stop() => await _server!.DisposeAsync();

    [Benchmark]
    public Task<ActionReceipt> Submit() => _client!.SubmitAsync(Sample.Letter(_number++));

    [Benchmark]
    public async Task StartAndStop()
    {
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = Transport });
    }
}
