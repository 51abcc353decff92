using System.IO.Pipelines;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>What a stream of counts does when something around it fails: without a server, which would not show it.</summary>
public sealed class CountStreamFailureTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new(Campaign2022.HumanRightsDay);
    private readonly UnreliableLedger _ledger = new();
    private readonly HeardBody _body = new();
    private readonly CancellationTokenSource _listener = new();
    private readonly WebApplication _app = WebApplication.CreateSlimBuilder().Build();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_moment_at_which_nothing_can_be_read_is_passed_over()
    {
        var stream = StreamAsync();
        Assert.Equal("retry: 2000\n\n", await _body.HearAsync());
        Assert.Contains("\"actions\":0", await _body.HearAsync(), StringComparison.Ordinal);

        _ledger.Failure = new LedgerUnavailableException(new IOException("The disk is gone."));
        _clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(":\n\n", await _body.HearAsync());
        _ledger.Failure = null;
        await _ledger.AppendAsync(new RunningCampaign(Campaign2022.Pack, _clock).Complete(Campaign2022.Letter()), Token);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("\"actions\":1", await _body.HearAsync(), StringComparison.Ordinal);
        Assert.False(stream.IsCompleted);
    }

    [Fact]
    public async Task Where_nothing_can_be_read_at_first_no_answer_has_begun()
    {
        _ledger.Failure = new LedgerUnavailableException(new IOException("The disk is gone."));

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => StreamAsync().WaitAsync(TimeSpan.FromSeconds(30), Token));

        Assert.False(_body.HasStarted);
    }

    [Fact]
    public async Task A_stream_ends_with_whoever_listens_and_waits_for_no_second_more()
    {
        var stream = StreamAsync();
        await _body.HearAsync();
        await _body.HearAsync();

        await _listener.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stream.WaitAsync(TimeSpan.FromSeconds(30), Token));
    }

    [Fact]
    public async Task Nothing_between_is_to_keep_back_what_was_said()
    {
        _ = StreamAsync();
        await _body.HearAsync();

        Assert.True(_body.IsUnbuffered);
    }

    public async ValueTask DisposeAsync()
    {
        await _listener.CancelAsync();
        _listener.Dispose();
        await _body.DisposeAsync();
        await _ledger.DisposeAsync();
        await _app.DisposeAsync();
    }

    private Task StreamAsync()
    {
        var endpoints = new CountStreamEndpoints(
            new CountReader(new CampaignDirectory([Campaign2022.Pack], _clock), _ledger, new CampaignServerOptions { PublicPeople = PublicPeople.Exact }, _clock),
            _clock,
            _app.Services.GetRequiredService<IHostApplicationLifetime>());
        var context = new DefaultHttpContext { RequestAborted = _listener.Token };
        context.Request.RouteValues["campaign"] = $"{Campaign2022.Id}";
        context.Features.Set<IHttpResponseBodyFeature>(_body);
        return endpoints.StreamCampaignCountsAsync(context);
    }

    /// <summary>The body of an answer that comes to whoever listens only when it is flushed.</summary>
    private sealed class HeardBody : MemoryStream, IHttpResponseBodyFeature
    {
        private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();

        public Stream Stream => this;

        public PipeWriter Writer => throw new NotSupportedException();

        internal bool HasStarted { get; private set; }

        internal bool IsUnbuffered { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken = default)
        {
            HasStarted = true;
            return Task.CompletedTask;
        }

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            _heard.Writer.TryWrite(Encoding.UTF8.GetString(ToArray()));
            SetLength(0);
            return Task.CompletedTask;
        }

        public void DisableBuffering() => IsUnbuffered = true;

        public Task CompleteAsync() => Task.CompletedTask;

        public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        internal Task<string> HearAsync() => _heard.Reader.ReadAsync(Token).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Token);
    }
}
