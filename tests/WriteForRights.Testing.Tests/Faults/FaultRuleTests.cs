using CsCheck;

namespace WriteForRights.Testing.Tests;

public sealed class FaultRuleTests
{
    private const string Put = "PUT";
    private const string Path = "/v1/actions/x";

    [Fact]
    public void Without_a_condition_a_rule_is_for_every_request() => Assert.Equal([1, 2, 3], Hit(Fault.ResponseLost(), 3));

    [Fact]
    public void A_rule_can_be_for_some_requests_by_their_numbers() =>
        Assert.Equal([1, 4], Hit(Fault.ResponseLost().OnRequests(1, 4), 6));

    [Fact]
    public void A_rule_can_be_for_every_so_many_requests() => Assert.Equal([3, 6, 9], Hit(Fault.ResponseLost().OnEvery(3), 10));

    [Fact]
    public void Conditions_are_all_to_be_met() => Assert.Equal([4], Hit(Fault.ResponseLost().OnEvery(2).OnRequests(1, 4), 6));

    [Fact]
    public void A_rule_counts_only_the_requests_that_it_is_for()
    {
        var plan = Plan(1, Fault.ResponseLost().On(Put, "/v1/actions/*").OnRequests(2));

        Assert.Empty(Ask(plan, 1, Put, "/v1/actions/a"));
        Assert.Empty(Ask(plan, 2, "GET", "/v1/actions/a"));
        Assert.Empty(Ask(plan, 3, Put, "/v1/reports/a"));
        Assert.Single(Ask(plan, 4, Put, "/v1/actions/b"));
    }

    [Fact]
    public void A_rule_can_be_for_the_first_attempts_at_each_action()
    {
        var plan = Plan(1, Fault.ResponseLost().OnFirstAttempts(2));

        Assert.Single(Ask(plan, 1, Put, Path, attempt: 1));
        Assert.Single(Ask(plan, 2, Put, Path, attempt: 2));
        Assert.Empty(Ask(plan, 3, Put, Path, attempt: 3));
        Assert.Single(Ask(plan, 4, Put, "/v1/actions/y", attempt: 1));
    }

    [Fact]
    public void A_rule_can_be_for_what_a_test_looks_for()
    {
        var plan = Plan(1, Fault.ResponseLost().Where(request => request.Query == "?by=kind"));

        Assert.Empty(Ask(plan, 1, "GET", Path));
        Assert.Single(plan.Decide(Request(2, "GET", Path, "?by=kind")).Faults);
    }

    [Theory]
    [InlineData("/v1/actions/*", "/v1/actions/a", true)]
    [InlineData("/v1/actions/*", "/v1/actions", false)]
    [InlineData("/v1/actions/*", "/v1/actions/a/void", false)]
    [InlineData("/v1/actions/*/void", "/v1/actions/a/void", true)]
    [InlineData("/v1/**", "/v1/campaigns/a/cases/b", true)]
    [InlineData("/v1/**", "/health", false)]
    [InlineData("/v1/Campaigns", "/v1/campaigns", false)]
    [InlineData("/**", "/", true)]
    public void A_path_may_have_stars(string pattern, string path, bool matches) =>
        Assert.Equal(matches, Ask(Plan(1, Fault.ResponseLost().On(Put, pattern)), 1, Put, path).Count == 1);

    [Fact]
    public void Of_two_rules_that_fire_the_first_happens()
    {
        var plan = Plan(1, Fault.Refused(503).OnRequests(2), Fault.ResponseLost());

        Assert.Equal(FaultKind.ResponseLost, Assert.Single(Ask(plan, 1, Put, Path)).Kind);
        Assert.Equal(FaultKind.Intercepted, Assert.Single(Ask(plan, 2, Put, Path)).Kind);
    }

    [Fact]
    public void Rules_can_be_added_and_cleared_while_the_server_runs()
    {
        var plan = Plan(1);
        Assert.Empty(Ask(plan, 1, Put, Path));

        plan.Add(Fault.ResponseLost());
        Assert.Single(Ask(plan, 2, Put, Path));
        Assert.Equal((1, FaultKind.ResponseLost), (plan.Count, Assert.Single(plan).Kind));

        plan.Clear();
        Assert.Empty(Ask(plan, 3, Put, Path));
        Assert.Empty(plan);
    }

    [Fact]
    public void The_same_seed_gives_the_same_faults_and_another_gives_others() => Gen.Int.Sample(seed =>
    {
        var first = Hit(Fault.ResponseLost().WithChance(0.5), 64, seed);

        Assert.Equal(first, Hit(Fault.ResponseLost().WithChance(0.5), 64, seed));
        Assert.NotEqual(first, Hit(Fault.ResponseLost().WithChance(0.5), 64, unchecked(seed + 1)));
    });

    [Fact]
    public void Two_rules_of_one_plan_draw_each_for_themselves()
    {
        var plan = Plan(7, Fault.RequestDelayed(TimeSpan.Zero).WithChance(0.5), Fault.ResponseDelayed(TimeSpan.Zero).WithChance(0.5));
        var drawn = Enumerable.Range(1, 200).Select(number => Ask(plan, number, Put, Path).Sum(fault => fault.Kind == FaultKind.RequestDelayed ? 1 : 2));

        // Neither, the one, the other and both: each about a quarter of the time.
        Assert.All(drawn.CountBy(which => which), which => Assert.InRange(which.Value, 25, 75));
        Assert.Equal(4, drawn.Distinct().Count());
    }

    [Theory]
    [InlineData(0.0, 0, 0)]
    [InlineData(0.1, 800, 1_200)]
    [InlineData(0.9, 8_800, 9_200)]
    [InlineData(1.0, 10_000, 10_000)]
    public void A_chance_is_what_it_says(double chance, int least, int most) =>
        Assert.InRange(Hit(Fault.ResponseLost().WithChance(chance), 10_000, seed: 2022).Count, least, most);

    private static FaultPlan Plan(int seed, params Fault[] faults) => new(seed, faults);

    /// <summary>The numbers of the requests that a rule hits.</summary>
    private static List<int> Hit(Fault fault, int requests, int seed = 1)
    {
        var plan = Plan(seed, fault);
        return [.. Enumerable.Range(1, requests).Where(number => Ask(plan, number, Put, Path).Count > 0)];
    }

    private static IReadOnlyList<Fault> Ask(FaultPlan plan, int number, string method, string path, int attempt = 1) =>
        plan.Decide(Request(number, method, path, string.Empty, attempt)).Faults;

    private static MockRequest Request(int number, string method, string path, string query, int attempt = 1) =>
        new(number, method, path, query, new Dictionary<string, string>(), null, attempt);
}
