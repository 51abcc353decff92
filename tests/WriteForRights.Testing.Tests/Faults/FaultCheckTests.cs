namespace WriteForRights.Testing.Tests;

/// <summary>A rule that could never fire, or says nothing, is refused when it is given: a test that relies on it would prove nothing.</summary>
public sealed class FaultCheckTests
{
    public static TheoryData<string, Fault> Mistakes => new()
    {
        { "Fault.Kind: Expected one of: connection-reset,", new Fault { Kind = (FaultKind)99 } },
        { "Fault.Point: The property “point” is missing.", new Fault { Kind = FaultKind.ConnectionReset } },
        { "Fault.Point: This is not allowed for kind “response-lost”.", Fault.ResponseLost() with { Point = ResetPoint.AfterRequest } },
        { "Fault.Point: Expected one of: before-request,", Fault.ConnectionReset((ResetPoint)99) },
        { "Fault.Duration: The property “duration” is missing.", new Fault { Kind = FaultKind.BodySlow } },
        { "It is allowed for: request-delayed, response-delayed, body-slow, clock-wrong.", Fault.ResponseLost() with { Duration = TimeSpan.Zero } },
        { "between PT0S and P49D", Fault.RequestDelayed(TimeSpan.FromTicks(-1)) },
        { "between PT0S and P49D", Fault.BodySlow(TimeSpan.FromDays(50)) },
        { "between -P36500D and P36500D", Fault.ClockWrong(TimeSpan.FromDays(36_501)) },
        { "Fault.Status: The property “status” is missing.", new Fault { Kind = FaultKind.Intercepted } },
        { "It is allowed for: intercepted.", Fault.ResponseLost() with { Status = 503 } },
        { "Fault.Status: The number must be between 200\u00A0and 599.", Fault.Refused(199) },
        { "between 200\u00A0and 599", Fault.Refused(600) },
        { "Fault.RetryAfter: This is not allowed", Fault.ResponseLost() with { RetryAfter = TimeSpan.Zero } },
        { "Fault.Body: This is not allowed", Fault.ResponseLost() with { Body = "x", MediaType = "text/plain" } },
        { "Fault.BodyBytes: This is not allowed", Fault.ResponseLost() with { BodyBytes = new byte[] { 1 }, MediaType = "text/plain" } },
        { "Fault.Headers: This is not allowed", Fault.ResponseLost().WithHeader("Location", "/") },
        { "Fault.Headers['X Y']: The value cannot be read.", Fault.Refused(302).WithHeader("X Y", "/") },
        { "Fault.BodyBytes: ", Fault.Intercepted(503, "text/plain", "x") with { BodyBytes = new byte[] { 1 } } },
        { "Fault.Body: This is not allowed for kind “204”.", Fault.Intercepted(204, "text/plain", "x") },
        { "Fault.MediaType: The property “mediaType” is missing.", Fault.Refused(503) with { Body = "x" } },
        { "Fault.Body: The property “body” is missing.", Fault.Refused(503) with { MediaType = "text/plain" } },
        { "Fault.MediaType: The value cannot be read. Expected something like: text/html", Fault.Intercepted(503, "text plain", "x") },
        { "Fault.RetryAfter: The number must be between PT0S", Fault.Refused(503, TimeSpan.FromTicks(-1)) },
        { "Fault.RetryAfter: The property “retryAfter” is missing.", Fault.Refused(503).WithRetryAfterAsDate() },
        { "Fault.Chance: The number must be between 0\u00A0and 1.", Fault.ResponseLost().WithChance(1.01) },
        { "between 0\u00A0and 1", Fault.ResponseLost().WithChance(-0.01) },
        { "between 0\u00A0and 1", Fault.ResponseLost().WithChance(double.NaN) },
        { "Fault.Every: The number must be between 1\u00A0and", Fault.ResponseLost().OnEvery(0) },
        { "Fault.Attempts: The number must be between 1\u00A0and", Fault.ResponseLost().OnFirstAttempts(0) },
        { "Fault.Requests[1]: The number must be between 1\u00A0and", Fault.ResponseLost().OnRequests(1, 0) },
        { "Fault.Path: The value cannot be read. Expected something like: /v1/actions/*", Fault.ResponseLost().On("PUT", "v1/actions/*") },
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
