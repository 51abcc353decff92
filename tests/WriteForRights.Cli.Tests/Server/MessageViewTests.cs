namespace WriteForRights.Cli.Tests;

public sealed class MessageViewTests
{
    [Theory]
    [InlineData("a\u001b[2Jb", "a\uFFFD[2Jb")]
    [InlineData("a\u202Eb", "a\uFFFDb")]
    [InlineData("a\u2067b", "a\uFFFDb")]
    [InlineData("one\ntwo", "one\ntwo")]
    public void A_message_cannot_change_what_a_moderator_sees(string text, string visible) =>
        Assert.Equal(visible, MarkedText.Visible(text));

    [Fact]
    public void A_finding_is_told_in_words_with_its_place()
    {
        var finding = new ScreeningFinding
        {
            Rule = ScreeningRule.Religion,
            Severity = FindingSeverity.Ask,
            Path = "$.body",
            Start = 0,
            Length = 3,
        };

        Assert.Matches("^\\[religion\\] Question: .+ “God”$", MessageView.InWords("God bless you!", finding));
    }
}
