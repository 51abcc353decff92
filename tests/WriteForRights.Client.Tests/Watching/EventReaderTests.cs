namespace WriteForRights.Client.Tests;

/// <summary>The examples and the rules of the standard (WHATWG HTML, 9.2.6).</summary>
public sealed class EventReaderTests
{
    [Theory]
    [InlineData("data: YHOO\ndata: +2\ndata: 10\n\n", "message|YHOO\n+2\n10|")]
    [InlineData(": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n", "message|first event|1;message|second event|;message| third event|")]
    [InlineData("data\n\ndata\ndata\n\ndata:", "message||;message|\n|")]
    [InlineData("data:test\n\ndata: test\n\n", "message|test|;message|test|")]
    [InlineData("event: counts\r\ndata: {}\r\n\r\n", "counts|{}|")]
    [InlineData("event: forgotten\n\ndata: x\n\n", "message|x|")]
    [InlineData("unknown: x\ndata: y\n\n", "message|y|")]
    [InlineData("data: cut off", "")]
    [InlineData("id: 7\ndata: a\n\ndata: b\n\n", "message|a|7;message|b|7")]
    public async Task Events_are_read_as_the_standard_says(string stream, string expected)
    {
        using var text = new StringReader(stream);
        var reader = new EventReader(text);
        var events = new List<string>();
        while (await reader.ReadAsync(() => { }) is { } said)
        {
            events.Add($"{said.Type}|{said.Data}|{said.Id}");
        }

        Assert.Equal(expected, string.Join(';', events));
    }

    [Fact]
    public async Task The_retry_time_is_stored()
    {
        using var text = new StringReader("retry: 2000\n\nretry: soon\n\n");
        var reader = new EventReader(text);

        Assert.Null(await reader.ReadAsync(() => { }));

        Assert.Equal(TimeSpan.FromSeconds(2), reader.Retry);
    }

    [Fact]
    public async Task Every_line_is_reported_comments_included()
    {
        using var text = new StringReader(":\n:\n\ndata: x\n\n");
        var received = 0;

        await new EventReader(text).ReadAsync(() => received++);

        Assert.Equal(5, received);
    }

    [Fact]
    public async Task An_event_without_an_end_does_not_fill_the_memory()
    {
        using var text = new StringReader(string.Concat(Enumerable.Repeat("data: " + new string('x', 1000) + "\n", 2000)));

        await Assert.ThrowsAsync<InvalidDataException>(() => new EventReader(text).ReadAsync(() => { }));
    }
}
