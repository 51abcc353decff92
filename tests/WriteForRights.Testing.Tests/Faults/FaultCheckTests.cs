namespace WriteForRights.Testing.Tests;

/// <summary>A rule that could never fire, or says nothing, is refused when it is given: a test that relies on it would prove nothing.</summary>
public sealed class FaultCheckTests
{
    public static TheoryData<string, Fault> Mistakes => new()
    {
        { "There is no such kind of fault.", new Fault { Kind = (FaultKind)99 } },
        { "needs point", new Fault { Kind = FaultKind.ConnectionReset } },
        { "takes no point", Fault.ResponseLost() with { Point = ResetPoint.AfterRequest } },
        { "There is no such point.", Fault.ConnectionReset((ResetPoint)99) },
        { "needs duration", new Fault { Kind = FaultKind.BodySlow } },
        { "takes no duration", Fault.ResponseLost() with { Duration = TimeSpan.Zero } },
        { "A duration cannot be negative.", Fault.RequestDelayed(TimeSpan.FromTicks(-1)) },
        { "needs status", new Fault { Kind = FaultKind.Intercepted } },
        { "takes no status", Fault.ResponseLost() with { Status = 503 } },
        { "from 200 to 599", Fault.Refused(199) },
        { "from 200 to 599", Fault.Refused(600) },
        { "in the server's place", Fault.ResponseLost() with { RetryAfter = TimeSpan.Zero } },
        { "in the server's place", Fault.ResponseLost() with { Body = "x", MediaType = "text/plain" } },
        { "media type", Fault.Refused(503) with { Body = "x" } },
        { "media type", Fault.Refused(503) with { MediaType = "text/plain" } },
        { "no such media type", Fault.Intercepted(503, "text plain", "x") },
        { "cannot be negative", Fault.Refused(503, TimeSpan.FromTicks(-1)) },
        { "could be a date", Fault.Refused(503).WithRetryAfterAsDate() },
        { "from 0 to 1", Fault.ResponseLost().WithChance(1.01) },
        { "from 0 to 1", Fault.ResponseLost().WithChance(-0.01) },
        { "from 0 to 1", Fault.ResponseLost().WithChance(double.NaN) },
        { "Every must", Fault.ResponseLost().OnEvery(0) },
        { "Attempts must", Fault.ResponseLost().OnFirstAttempts(0) },
        { "counted from 1", Fault.ResponseLost().OnRequests(1, 0) },
        { "begins with a slash", Fault.ResponseLost().On("PUT", "v1/actions/*") },
    };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void A_rule_that_cannot_be_followed_is_refused_with_the_reason(string reason, Fault fault)
    {
        var plan = new FaultPlan(1, []);

        var exception = Assert.Throws<ArgumentException>(() => plan.Add(fault));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Empty(plan);
    }

    [Fact]
    public void A_rule_at_the_edge_of_what_is_possible_is_taken()
    {
        var plan = new FaultPlan(1, [Fault.Refused(200), Fault.Refused(599, TimeSpan.Zero).WithRetryAfterAsDate()]);
        plan.Add(Fault.RequestDelayed(TimeSpan.Zero).WithChance(0).OnEvery(1).OnFirstAttempts(1).OnRequests(1));
        plan.Add(Fault.ClockWrong(TimeSpan.FromDays(-1)).WithChance(1));

        Assert.Equal(4, plan.Count);
    }

    [Fact]
    public async Task A_server_does_not_start_with_a_rule_that_cannot_be_followed() =>
        await Assert.ThrowsAsync<ArgumentException>(() => MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Faults = [Fault.Refused(600)] }, TestContext.Current.CancellationToken));
}
