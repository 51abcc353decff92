using System.Diagnostics.CodeAnalysis;

namespace WriteForRights.Client.Tests;

/// <summary>Tests of the watch itself: a watch that sees nothing would let everything pass.</summary>
public sealed class ExceptionWatchTests
{
    [Fact]
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "That it is disposed is the test.")]
    public async Task The_watch_fails_when_an_exception_repeats_a_word_at_any_depth()
    {
        const string Word = "a word that only this test says";
        var watch = new ExceptionWatch([Word]);

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await Task.Yield();
            throw new InvalidOperationException("Outside.", new ArgumentException($"Inside stands {Word}."));
        });

        await Assert.ThrowsAsync<Xunit.Sdk.FailException>(() => watch.DisposeAsync().AsTask());
    }

    [Fact]
    public async Task The_watch_passes_when_no_exception_repeats_a_word()
    {
        var watch = new ExceptionWatch(["a word that nobody says"]);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Task.FromException(new InvalidOperationException("Something else.")));

        await watch.DisposeAsync();
    }

    [Fact]
    public void Each_planted_word_is_looked_for()
    {
        Assert.NotEmpty(Planted.In(Planted.Name));
        Assert.NotEmpty(Planted.In(Planted.Email));
        Assert.NotEmpty(Planted.In(Planted.Phone));
        Assert.NotEmpty(Planted.In(Planted.Street));
        Assert.NotEmpty(Planted.In(Planted.Body));
        Assert.Empty(Planted.In("https://actions.example.org/v1/actions"));
    }
}
