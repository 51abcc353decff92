namespace WriteForRights.Testing.Tests;

/// <summary>A rule that could never fire, or says nothing, is refused when it is given: a test that relies on it would prove nothing.</summary>
public sealed class FaultCheckTests
{
    public static TheoryData<string, Fault> Mistakes => new()
    {
        { "Kind is not a known kind of fault.", new Fault { Kind = (FaultKind)99 } },
        { "needs Point", new Fault { Kind = FaultKind.ConnectionReset } },
        { "cannot have Point", Fault.ResponseLost() with { Point = ResetPoint.AfterRequest } },
        { "Point is not a known point.", Fault.ConnectionReset((ResetPoint)99) },
        { "needs Duration", new Fault { Kind = FaultKind.BodySlow } },
        { "cannot have Duration", Fault.ResponseLost() with { Duration = TimeSpan.Zero } },
        { "Duration must not be negative.", Fault.RequestDelayed(TimeSpan.FromTicks(-1)) },
        { "needs Status", new Fault { Kind = FaultKind.Intercepted } },
        { "cannot have Status", Fault.ResponseLost() with { Status = 503 } },
        { "from 200 to 599", Fault.Refused(199) },
        { "from 200 to 599", Fault.Refused(600) },
        { "Only an Intercepted fault", Fault.ResponseLost() with { RetryAfter = TimeSpan.Zero } },
        { "Only an Intercepted fault", Fault.ResponseLost() with { Body = "x", MediaType = "text/plain" } },
        { "MediaType", Fault.Refused(503) with { Body = "x" } },
        { "MediaType", Fault.Refused(503) with { MediaType = "text/plain" } },
        { "MediaType is malformed", Fault.Intercepted(503, "text plain", "x") },
        { "RetryAfter must not be negative", Fault.Refused(503, TimeSpan.FromTicks(-1)) },
        { "RetryAfterIsDate needs RetryAfter", Fault.Refused(503).WithRetryAfterAsDate() },
        { "from 0 to 1", Fault.ResponseLost().WithChance(1.01) },
        { "from 0 to 1", Fault.ResponseLost().WithChance(-0.01) },
        { "from 0 to 1", Fault.ResponseLost().WithChance(double.NaN) },
        { "Every must", Fault.ResponseLost().OnEvery(0) },
        { "Attempts must", Fault.ResponseLost().OnFirstAttempts(0) },
        { "counted from 1", Fault.ResponseLost().OnRequests(1, 0) },
        { "must begin with a slash", Fault.ResponseLost().On("PUT", "v1/actions/*") },
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
