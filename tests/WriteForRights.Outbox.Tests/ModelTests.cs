using CsCheck;
using WriteForRights.Client;

namespace WriteForRights.Outbox.Tests;

/// <summary>After any sequence of calls, an outbox contains and sends the same as a simple list.</summary>
public sealed class ModelTests : OutboxTest
{
    private const int Letters = 6;

    [Fact]
    public async Task An_outbox_behaves_like_a_list()
    {
        var letters = Enumerable.Range(0, Letters).Select(_ => Letter()).ToList();
        var step = Gen.Select(Gen.Enum<Step>(), Gen.Int[0, Letters - 1]);
        var files = 0;
        await step.Array[1, 30].SampleAsync(
            async steps =>
            {
                var file = Path.Combine(Folder, FormattableString.Invariant($"{Interlocked.Increment(ref files)}.db"));
                await new Run(this, file, letters).PlayAsync(steps);
                return true;
            },
            iter: 60,
            threads: 1);
    }

    private enum Step
    {
        Enqueue,
        EnqueueOther,
        Flush,
        FlushPoison,
        FlushUntilFailure,
        Retry,
        Discard,
        Reopen,
    }

    private sealed class Run(ModelTests test, string file, List<ActionRecord> letters)
    {
        private readonly FakeClient _client = new(test.Clock);
        private readonly List<ActionRecord> _sent = [];

        // The model: the waiting actions and those set aside, in the order in which they were put in.
        private readonly List<(ActionRecord Letter, bool IsAside)> _items = [];

        internal async Task PlayAsync((Step Step, int Number)[] steps)
        {
            var outbox = await OpenAsync();
            try
            {
                foreach (var (step, number) in steps)
                {
                    if (step == Step.Reopen)
                    {
                        await outbox.DisposeAsync();
                        outbox = await OpenAsync();
                    }

                    await PlayAsync(outbox, step, number);
                    await AssertHoldsAsync(outbox, _items.Count(item => !item.IsAside), _items.Count(item => item.IsAside));
                    Assert.Equal(
                        _items.Where(item => item.IsAside).Select(item => item.Letter),
                        await outbox.ReadSetAsideAsync(Token).Select(item => item.Action!).ToListAsync(Token));
                    Assert.Equal(_sent, _client.Stored);
                }
            }
            finally
            {
                await outbox.DisposeAsync();
            }
        }

        private Task<ActionOutbox> OpenAsync() => test.OpenAsync(_client, options => (options.Path, options.Progress) = (file, null));

        private async Task PlayAsync(ActionOutbox outbox, Step step, int number)
        {
            var letter = letters[number];
            var at = _items.FindIndex(item => item.Letter.Id == letter.Id);
            switch (step)
            {
                case Step.Enqueue:
                    await outbox.EnqueueAsync(letter, Token);
                    if (at < 0)
                    {
                        _items.Add((letter, false));
                    }

                    break;
                case Step.EnqueueOther when at >= 0:
                    await Assert.ThrowsAsync<ConflictException>(() => outbox.EnqueueAsync(letter with { Quantity = 9 }, Token));
                    break;
                case Step.Flush:
                    Flush((_, _) => null);
                    await outbox.FlushAsync(Token);
                    break;
                case Step.FlushPoison:
                    Flush((action, _) => letters.IndexOf(action) <= number ? new InvalidRequestException("No.", null, null) : null);
                    await outbox.FlushAsync(Token);
                    break;
                case Step.FlushUntilFailure:
                    Flush((_, before) => before >= number ? new RequestTimeoutException("Slow.", null, null) : null);
                    await outbox.FlushAsync(Token);
                    break;
                case Step.Retry:
                    Assert.Equal(at >= 0 && _items[at].IsAside, await outbox.RequeueAsync(letter.Id, Token));
                    if (at >= 0)
                    {
                        _items[at] = (letter, false);
                    }

                    break;
                case Step.Discard:
                    var isAside = at >= 0 && _items[at].IsAside;
                    Assert.Equal(isAside, await outbox.DiscardAsync(letter.Id, Token));
                    if (isAside)
                    {
                        _items.RemoveAt(at);
                    }

                    break;
            }
        }

        /// <summary>Sets the server's responses, by action and number of responses in this flush, and applies them to the model.</summary>
        private void Flush(Func<ActionRecord, int, Exception?> answer)
        {
            var answered = 0;
            _client.Respond = (action, _) => answer(action, answered++) is { } failure ? Task.FromException(failure) : Task.CompletedTask;
            var before = 0;
            foreach (var item in _items.Where(item => !item.IsAside).ToList())
            {
                var outcome = answer(item.Letter, before++);
                if (outcome is RequestTimeoutException)
                {
                    break;
                }

                var at = _items.IndexOf(item);
                if (outcome is null)
                {
                    _sent.Add(item.Letter);
                    _items.RemoveAt(at);
                }
                else
                {
                    _items[at] = (item.Letter, true);
                }
            }
        }
    }
}
