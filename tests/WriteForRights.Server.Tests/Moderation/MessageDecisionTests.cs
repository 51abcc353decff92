namespace WriteForRights.Server.Tests;

/// <summary>Decisions about messages: who decides what, once, about what they have read.</summary>
public sealed class MessageDecisionTests
{
    private const string Kinder = "A friend told me about you. Stay strong, dear friend.";

    [Fact]
    public async Task An_approval_names_the_moderator_and_the_reasons()
    {
        await using var server = await MessageServer.StartAsync();
        var message = await server.WriteAsync(MessageServer.Religious);

        var problem = await server.ProblemAsync(
            $"v1/messages/{message.Id}/decision", MessageServer.Json(MessageServer.Approval(message)));
        var approved = await server.DecideAsync(
            MessageServer.Approval(message, MessageServer.Override(ScreeningRule.Religion), MessageServer.Override(ScreeningRule.Link)));

        Assert.Equal((422, "validation-failed"), (problem.Status, problem.Code));
        Assert.Equal(("$.overrides", "override-missing"), (Assert.Single(problem.Errors).Path, problem.Errors[0].Code));
        Assert.Contains("“religion”", problem.Errors[0].Message, StringComparison.Ordinal);
        var decision = Assert.Single(approved.Decisions);
        Assert.Equal((ModerationOutcome.Approved, MessageServer.Anna), (decision.Outcome, decision.By!.Value));
        Assert.Equal(ScreeningRule.Religion, Assert.Single(decision.Overrides).Rule);
        Assert.Equal(SolidarityStatus.Approved, approved.Status);
    }

    [Fact]
    public async Task A_message_with_a_finding_that_stops_it_is_redacted_or_rejected()
    {
        await using var server = await MessageServer.StartAsync();
        var message = await server.WriteAsync(MessageServer.Careless);
        var path = $"v1/messages/{message.Id}/decision";
        var redaction = MessageServer.Approval(message) with { Outcome = ModerationOutcome.Redacted, Text = MessageServer.Careless + "!" };

        var stopped = await server.ProblemAsync(path, MessageServer.Json(MessageServer.Approval(message)));
        var still = await server.ProblemAsync(path, MessageServer.Json(redaction));
        var redacted = await server.DecideAsync(redaction with { Text = Kinder });

        Assert.Equal((422, "message-stopped", "$"), (stopped.Status, stopped.Code, stopped.Errors[0].Path));
        Assert.Equal((422, "message-stopped", "$.text"), (still.Status, still.Code, still.Errors[0].Path));
        Assert.DoesNotContain("told me", stopped.Errors[0].Message, StringComparison.Ordinal);
        Assert.Equal(SolidarityStatus.Redacted, redacted.Status);
        Assert.Empty(redacted.Findings);
    }

    [Fact]
    public async Task The_same_decision_again_changes_nothing_and_another_one_is_refused()
    {
        await using var server = await MessageServer.StartAsync();
        var (approved, redacted, rejected) =
            (await server.WriteAsync(MessageServer.Religious), await server.WriteAsync(MessageServer.Careless), await server.WriteAsync());
        MessageDecision[] decisions =
        [
            MessageServer.Approval(approved, MessageServer.Override(ScreeningRule.Religion)),
            MessageServer.Approval(redacted) with { Outcome = ModerationOutcome.Redacted, Text = Kinder },
            MessageServer.Approval(rejected) with { Outcome = ModerationOutcome.Rejected, Reason = "It is an advertisement." },
        ];

        foreach (var decision in decisions)
        {
            var first = await server.DecideAsync(decision);
            server.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(MessageServer.Json(first), MessageServer.Json(await server.DecideAsync(decision)));
            Assert.Single(first.Decisions);
            Assert.Equal("409 message-decided", await server.TryDecideAsync(decision with { By = MessageServer.Ben }));
            Assert.Equal("409 message-decided", await server.TryDecideAsync(decision with { Version = first.Version }));
        }

        Assert.Equal("409 message-decided", await server.TryDecideAsync(decisions[1] with { Text = Kinder + " Bye." }));
        Assert.Equal("409 message-decided", await server.TryDecideAsync(decisions[2] with { Reason = "Another reason." }));
    }

    [Fact]
    public async Task A_decision_about_another_version_is_refused()
    {
        await using var server = await MessageServer.StartAsync();
        var (one, two) = (await server.WriteAsync(), await server.WriteAsync());

        Assert.Equal("409 message-changed", await server.TryDecideAsync(MessageServer.Approval(one) with { Version = two.Version }));
        Assert.Equal("409 message-changed", await server.TryDecideAsync(MessageServer.Approval(one) with { Version = "x" }));
        Assert.Equal(SolidarityStatus.Screened, (await server.GetAsync(one.Id)).Status);
    }

    [Fact]
    public async Task Several_messages_with_the_same_findings_are_decided_together()
    {
        await using var server = await MessageServer.StartAsync();
        var (one, two, other, changed) = (await server.WriteAsync(MessageServer.Religious), await server.WriteAsync(MessageServer.Religious),
            await server.WriteAsync(), await server.WriteAsync(MessageServer.Religious));
        var batch = MessageServer.Json(new MessageDecisions
        {
            Findings = one.FindingsKey,
            Decisions =
            [
                .. new[] { one, two, other }.Select(Approve), Approve(changed) with { Version = one.Version },
                Approve(one) with { Id = ActionId.New() },
            ],
        });

        var results = await server.ReadAsync<Page<MessageResult>>("POST", "v1/messages/decisions", batch);
        var again = await server.ReadAsync<Page<MessageResult>>("POST", "v1/messages/decisions", batch);

        Assert.Equal(
            ["200", "200", "409 message-changed", "409 message-changed", "404 not-found"], MessageClaimTests.Results(results.Items));
        Assert.Equal(MessageClaimTests.Results(results.Items), MessageClaimTests.Results(again.Items));
        Assert.Equal([other.Id, changed.Id], (await server.ListAsync()).Select(message => message.Id));

        static MessageDecision Approve(QueuedMessage message) =>
            MessageServer.Approval(message, MessageServer.Override(ScreeningRule.Religion));
    }

    [Fact]
    public async Task Huge_texts_and_lists_are_refused()
    {
        await using var server = await MessageServer.StartAsync();
        var message = await server.WriteAsync();
        var redaction = MessageServer.Approval(message) with { Outcome = ModerationOutcome.Redacted, Text = new string('x', 20_001) };
        var many = new MessageDecisions { Findings = "none", Decisions = [.. Enumerable.Repeat(MessageServer.Approval(message), 201)] };
        const string Path = "v1/messages/decisions";

        Assert.Equal("422 validation-failed", await server.TryDecideAsync(redaction));
        Assert.Equal("413 body-too-large", await server.TryDecideAsync(redaction with { Text = new string('x', 200_000) }));
        Assert.Equal("422 validation-failed", await server.CallAsync("POST", Path, MessageServer.Json(many)));
        Assert.Equal("422 validation-failed", await server.CallAsync("POST", Path, MessageServer.Json(many with { Decisions = [] })));
        Assert.Equal("422 validation-failed", await server.CallAsync(
            "POST", Path, MessageServer.Json(many with { Decisions = [many.Decisions[0], many.Decisions[0]] })));
        Assert.Equal("422 validation-failed", await server.CallAsync("POST", Path, """{ "findings": "none", "decisions": [{}] }"""));
        Assert.Equal("404 not-found", await server.TryDecideAsync(MessageServer.Approval(message) with { Id = ActionId.New() }));
        Assert.Equal("422 validation-failed", await server.CallAsync(
            "POST", "v1/messages/1/decision", MessageServer.Json(MessageServer.Approval(message))));
    }
}
