using FluentValidation;

namespace WriteForRights.Tests;

/// <summary>What the rules say to a reader, and that they can be asked by many at once.</summary>
public sealed class ActionMessagesTests
{
    /// <summary>An action with a problem of every sort whose message is made here.</summary>
    private static readonly ActionRecord[] Bad =
    [
        Campaign2022.Letter("x") with { Id = default, Campaign = CampaignId.Parse("x"), Section = SectionId.Parse("x") },
        Campaign2022.Letter() with { Purpose = default, Kind = default, Quantity = 0, Targets = [TargetId.Parse("x")] },
        Campaign2022.Letter() with { Kind = ActionKind.Signature, Quantity = 2, TakenAt = Campaign2022.Within.AddMonths(-2) },
        Campaign2022.Letter() with { Targets = [TargetId.Parse("president"), TargetId.Parse("president")] },
        Campaign2022.Letter() with { TakenAt = Campaign2022.Within.AddDays(2), Text = new() { Body = "" }, Source = new('x', 101) },
        Campaign2022.Letter() with { Supporter = new() { Name = "\0", Email = default(EmailAddress) } },
        Campaign2022.Card("aleksandra-skochilenko") with { Targets = [TargetId.Parse("prosecutor")] },
        Campaign2022.Card() with { Kind = ActionKind.Signature },
        Campaign2022.Card() with { Kind = ActionKind.Email },
    ];

    public static TheoryData<string> Languages { get; } = [.. MessageLanguages.All.Select(language => language.ToString())];

    [Fact]
    public void Messages_differ_in_every_language_while_paths_and_codes_stay()
    {
        var rules = Campaign2022.Rules();
        foreach (var action in Bad)
        {
            var english = rules.Check(action, LanguageTag.English);
            var messages = MessageLanguages.All.Select(language => rules.Check(action, language)).ToArray();

            Assert.NotEmpty(english);
            Assert.All(messages, problems => Assert.Equal(english.Lines(), problems.Lines()));
            for (var i = 0; i < english.Count; i++)
            {
                Assert.Single(messages, problems => problems[i].Message == english[i].Message);
            }
        }
    }

    [Fact]
    public void The_actions_here_have_most_of_the_problems_that_an_action_can_have()
    {
        var problems = Bad.SelectMany(action => Campaign2022.Rules().Check(action, LanguageTag.English));

        Assert.InRange(problems.Select(problem => problem.Code).Distinct().Count(), 20, 50);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_reader_of_a_regional_language_gets_that_of_the_language(string language) => Assert.All(Bad, action => Assert.Equal(
        Campaign2022.Rules().Check(action, LanguageTag.Parse(language)),
        Campaign2022.Rules().Check(action, LanguageTag.Parse(language == "pt-BR" ? "pt-BR-u-nu-latn" : language + "-AQ"))));

    [Theory]
    [MemberData(nameof(Languages))]
    public void As_a_validator_of_fluentvalidation_it_speaks_the_language_of_the_thread(string language) => Culture.In(language, () =>
    {
        var rules = Campaign2022.Rules();

        Assert.All(Bad, action => Assert.Equal(
            rules.Check(action, LanguageTag.Parse(language)).Select(problem => (problem.Code, problem.Message)),
            rules.Validate(action).Errors.Select(failure => (failure.ErrorCode, failure.ErrorMessage))));
    });

    [Fact]
    public void A_message_names_what_it_is_about()
    {
        var action = Campaign2022.Letter() with { Targets = [TargetId.Parse("king")], Quantity = 0 };
        var problems = Campaign2022.Rules().Check(action, LanguageTag.English);

        Assert.Contains(problems, problem => problem.Message == "The case has no target “king”. It has: president.");
        Assert.Contains(problems, problem => problem.Message == "The quantity must be between 1\u00A0and 1,000.");
    }

    [Fact]
    public async Task A_validator_made_once_gives_eight_threads_their_own_answers()
    {
        var rules = Campaign2022.Rules();
        var good = Campaign2022.Letter();
        var expected = MessageLanguages.All.ToDictionary(
            language => language, language => Bad.Select(action => Campaign2022.Rules().Check(action, language)).ToArray());
        using var start = new Barrier(8);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Factory.StartNew(
            () =>
            {
                var language = MessageLanguages.All[thread % MessageLanguages.All.Count];
                start.SignalAndWait(TestContext.Current.CancellationToken);
                for (var i = 0; i < 200; i++)
                {
                    var which = (i + thread) % Bad.Length;

                    Assert.Empty(rules.Check(good, language));
                    Assert.Equal(expected[language][which], rules.Check(Bad[which], language));
                }
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }

    [Fact]
    public void Checking_does_not_change_the_action()
    {
        var action = Campaign2022.Letter() with { Supporter = new() { Name = "A. Example" } };
        var copy = action with { };

        Campaign2022.Rules().Check(action, LanguageTag.English);

        Assert.Equal(copy, action);
    }
}
