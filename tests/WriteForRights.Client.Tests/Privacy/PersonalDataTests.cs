using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Personal data goes to the server and nowhere else.</summary>
public sealed class PersonalDataTests : ServerTest
{
    private static readonly ActionRecord Action = Campaign2022.Letter().WithPersonalData();

    [Fact]
    public async Task No_exception_of_the_client_repeats_personal_data()
    {
        // The worst server repeats what it was sent. Its response is not a receipt, and must not appear in an exception either.
        Fault[] faults =
        [
            FakeResponse.Json(Action),
            FakeResponse.Json(Action, 400),
            FakeResponse.Json(Action, 500, ApiProblem.MediaType),
            FakeResponse.Text($"<p>{Planted.Name}, {Planted.Email}</p>", 200, "text/html"),
            FakeResponse.Text($$"""{ "id": "{{Planted.Email}}", "status": "{{Planted.Name}}", "recordedAt": "{{Planted.Phone}}" }"""),
            FakeResponse.Text(Planted.Body, 502, "text/plain"),
            FakeResponse.Text($"{{ \"title\": \"{Planted.Name}, {Planted.Street}", 409, ApiProblem.MediaType),
            Fault.ConnectionReset(ResetPoint.AfterRequest),
        ];
        foreach (var fault in faults)
        {
            LetFail(fault);

            var exception = await Assert.ThrowsAnyAsync<WriteForRightsException>(() => Client.SubmitAsync(Action, Token));

            Assert.Contains(Planted.Name, Server.Journal[^1].RequestBody.Reveal(), StringComparison.Ordinal);
            Assert.Empty(Planted.In(exception.ToString()));
        }

        Assert.Equal(faults.Length, Server.Journal.Count);
    }

    [Theory]
    [InlineData("{ \"D. Example\": { \"id\":")]
    [InlineData("{ \"D. Example\": }")]
    [InlineData("{ \"id\": { \"D. Example\": 1 } }")]
    public async Task Names_in_an_unreadable_response_are_not_repeated(string body)
    {
        // Not a planted name: the serialiser's own exception contains it before the client removes it, and the watch would see it.
        LetFail(FakeResponse.Text(body));

        var exception = await Assert.ThrowsAsync<IncompatibleServerException>(() => Client.SubmitAsync(Action, Token));

        Assert.DoesNotContain("D. Example", exception.ToString(), StringComparison.Ordinal);
        Assert.Contains("line 1, byte ", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_refusal_of_the_server_repeats_personal_data()
    {
        foreach (var (name, invalid) in InvalidAction.All)
        {
            var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => Client.SubmitAsync(invalid.Action, Token));

            Assert.True(!Planted.In(exception.ToString()).Any(), name);
        }

        await Client.SubmitAsync(Action, Token);
        var conflict = await Assert.ThrowsAsync<ConflictException>(() => Client.SubmitAsync(Action with { Quantity = 2 }, Token));
        Assert.Empty(Planted.In(conflict.ToString()));
    }

    [Fact]
    public async Task No_log_of_the_client_repeats_personal_data_at_any_level()
    {
        using var log = new LogProvider();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddWriteForRights(options => options.BaseAddress = Server.BaseAddress).AddDefaultLogger();
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<WriteForRightsClient>();

        await client.SubmitAsync(Action, Token);
        await Assert.ThrowsAsync<ConflictException>(() => client.SubmitAsync(Action with { Quantity = 2 }, Token));
        await Server.DisposeAsync();
        await Assert.ThrowsAsync<ServerUnavailableException>(() => client.SubmitAsync(Action, Token));

        Assert.Contains(Action.Id.ToString(), log.Text, StringComparison.Ordinal);
        Assert.Empty(Planted.In(log.Text));
    }

    [Fact]
    public void A_record_prints_without_personal_data()
    {
        Assert.Contains(Action.Id.ToString(), Action.ToString(), StringComparison.Ordinal);
        Assert.Empty(Planted.In(Action.ToString()));
    }

    private sealed class LogProvider : ILoggerProvider, ILogger
    {
        private readonly List<string> _lines = [];

        internal string Text
        {
            get
            {
                lock (_lines)
                {
                    return string.Join('\n', _lines);
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Add($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Add($"{logLevel} {eventId}: {formatter(state, exception)} {state} {exception}");

        public void Dispose()
        {
        }

        private void Add(string line)
        {
            lock (_lines)
            {
                _lines.Add(line);
            }
        }
    }
}
