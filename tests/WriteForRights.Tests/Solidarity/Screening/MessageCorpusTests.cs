namespace WriteForRights.Tests;

/// <summary>The screening measured on messages that were written without its lists: what it asks about, and what it misses.</summary>
public sealed class MessageCorpusTests
{
    public static TheoryData<string> Languages { get; } = [.. MessageCorpus.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void At_most_15_percent_of_the_kind_messages_are_asked_about(string language)
    {
        var corpus = MessageCorpus.Screen(language, SolidarityCases.Screening());

        Assert.True(corpus.Kind >= 20);
        Assert.True(corpus.FalseAlarms.Count() * 100 <= corpus.Kind * 15, string.Join('\n', corpus.FalseAlarms));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void At_most_10_percent_of_the_careless_messages_are_missed(string language)
    {
        var corpus = MessageCorpus.Screen(language, SolidarityCases.Screening());

        Assert.True(corpus.Careless >= 20);
        Assert.True(corpus.Missed.Count() * 100 <= corpus.Careless * 10, string.Join('\n', corpus.Missed));
    }
}
