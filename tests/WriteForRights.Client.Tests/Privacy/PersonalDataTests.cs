using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>What people say of themselves goes to the server and nowhere else.</summary>
public sealed class PersonalDataTests : ServerTest
{
    private static readonly ActionRecord Action = Campaign2022.Letter().WithPersonalData();

    [Fact]
    public async Task No_exception_of_the_client_repeats_personal_data()
    {
        // A server that repeats what it was sent is the worst there is: its answer is never a receipt, and must not come up either.
        Fault[] answers =
        [
            Answer.Json(Action),
            Answer.Json(Action, 400),
            Answer.Json(Action, 500, ApiProblem.MediaType),
            Answer.Text($"<p>{Planted.Name}, {Planted.Email}</p>", 200, "text/html"),
            Answer.Text($$"""{ "id": "{{Planted.Email}}", "status": "{{Planted.Name}}", "recordedAt": "{{Planted.Phone}}" }"""),
            Answer.Text(Planted.Body, 502, "text/plain"),
            Answer.Text($"{{ \"title\": \"{Planted.Name}, {Planted.Street}", 409, ApiProblem.MediaType),
            Fault.ConnectionReset(ResetPoint.AfterRequest),
        ];
        foreach (var answer in answers)
        {
            LetFail(answer);

            var exception = await Assert.ThrowsAnyAsync<WriteForRightsException>(() => Client.SubmitAsync(Action, Token));

            Assert.Contains(Planted.Name, Server.Journal[^1].RequestBody.Reveal(), StringComparison.Ordinal);
            Assert.Empty(Planted.In(exception.ToString()));
        }

        Assert.Equal(answers.Length, Server.Journal.Count);
    }

    [Theory]
    [InlineData("{ \"D. Example\": { \"id\":")]
    [InlineData("{ \"D. Example\": }")]
    [InlineData("{ \"id\": { \"D. Example\": 1 } }")]
    public async Task Names_in_an_answer_that_cannot_be_read_do_not_come_up(string body)
    {
        // A name of its own: the serialiser throws it about before the client can take it out, which the watch over all tests would see.
        LetFail(Answer.Text(body));

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
        services.AddWriteForRights(options => options.BaseAddress = Server.BaseAddress);
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
