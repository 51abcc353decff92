namespace WriteForRights.Tests;

public sealed class WebhookEventTypeTests
{
    [Theory]
    [InlineData("counts.changed")]
    [InlineData("message-2.decided")]
    [InlineData("a")]
    [InlineData("a.b.c")]
    public void Words_with_full_stops_between_them_are_accepted(string text) =>
        Assert.Equal(text, WebhookEventType.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData(".a")]
    [InlineData("a..b")]
    [InlineData("a-.b")]
    [InlineData("Counts.changed")]
    [InlineData("counts changed")]
    [InlineData("counts_changed")]
    [InlineData("cöunts.changed")]
    public void Everything_else_is_refused(string text)
    {
        Assert.False(WebhookEventType.TryParse(text, out _));
        Assert.Throws<FormatException>(() => WebhookEventType.Parse(text));
    }
}
