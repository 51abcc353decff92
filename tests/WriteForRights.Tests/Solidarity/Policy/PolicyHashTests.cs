using System.Reflection;

namespace WriteForRights.Tests;

/// <summary>Which changes of a policy reopen messages, and which do not.</summary>
public sealed class PolicyHashTests
{
    private static readonly string Known = SolidarityCases.Screening().PolicyHash;

    /// <summary>A change of every member that matters.</summary>
    private static readonly Dictionary<string, Func<SolidarityPolicy, SolidarityPolicy>> Changes = new()
    {
        [nameof(SolidarityPolicy.AcceptsMessages)] = policy => policy with { AcceptsMessages = false },
        [nameof(SolidarityPolicy.Kinds)] = policy => policy with { Kinds = [ActionKind.Card] },
        [nameof(SolidarityPolicy.Languages)] = policy => policy with { Languages = [LanguageTag.Parse("fr")] },
        [nameof(SolidarityPolicy.AllowsNamingAmnesty)] = policy => policy with { AllowsNamingAmnesty = true },
        [nameof(SolidarityPolicy.AllowsReligiousContent)] = policy => policy with { AllowsReligiousContent = true },
        [nameof(SolidarityPolicy.AllowsPolitics)] = policy => policy with { AllowsPolitics = true },
        [nameof(SolidarityPolicy.AllowsSenderFullName)] = policy => policy with { AllowsSenderFullName = true },
        [nameof(SolidarityPolicy.AllowsSenderAddress)] = policy => policy with { AllowsSenderAddress = true },
        [nameof(SolidarityPolicy.MaxLength)] = policy => policy with { MaxLength = 500 },
        [nameof(SolidarityPolicy.Until)] = policy => policy with { Until = PartialDate.Parse("2023") },
        [nameof(SolidarityPolicy.Advice)] = policy => policy with { Advice = new(LanguageTag.English, "Other advice.") },
        [nameof(SolidarityPolicy.Routes)] = policy => policy with { Routes = [] },
    };

    private static readonly Dictionary<string, Func<SolidarityRoute, SolidarityRoute>> RouteChanges = new()
    {
        [nameof(SolidarityRoute.Kind)] = route => route with { Kind = SolidarityRouteKind.Family },
        [nameof(SolidarityRoute.CareOf)] = route => route with { CareOf = null },
        [nameof(SolidarityRoute.Recipient)] = route => route with { Recipient = "A. Example" },
        [nameof(SolidarityRoute.Address)] = route => route with { Address = route.Address with { Lines = ["x"] } },
    };

    private static readonly Dictionary<string, Func<PostalAddress, PostalAddress>> AddressChanges = new()
    {
        [nameof(PostalAddress.Lines)] = address => address with { Lines = [.. address.Lines, "x"] },
        [nameof(PostalAddress.Locality)] = address => address with { Locality = null },
        [nameof(PostalAddress.Region)] = address => address with { Region = "x" },
        [nameof(PostalAddress.PostalCode)] = address => address with { PostalCode = "x" },
        [nameof(PostalAddress.Country)] = address => address with { Country = CountryCode.Parse("GB") },
    };

    [Fact]
    public void Every_member_that_matters_changes_the_fingerprint()
    {
        Assert.All(Changes.Values, change => Assert.NotEqual(Known, Of(change)));
        Assert.All(RouteChanges.Values, change => Assert.NotEqual(Known, OfRoute(change)));
        Assert.All(AddressChanges.Values, change => Assert.NotEqual(Known, OfRoute(route => route with { Address = change(route.Address) })));
        var all = Changes.Values.Select(Of).Concat(RouteChanges.Values.Select(OfRoute)).ToArray();
        Assert.Distinct(all);
    }

    [Fact]
    public void No_member_is_forgotten_but_for_the_source()
    {
        Assert.Equal(Settable<SolidarityPolicy>("Source"), Changes.Keys.Order());
        Assert.Equal(Settable<SolidarityRoute>("Source"), RouteChanges.Keys.Order());
        Assert.Equal(Settable<PostalAddress>(), AddressChanges.Keys.Order());
    }

    [Fact]
    public void What_changes_nothing_for_the_message_changes_no_fingerprint()
    {
        Assert.Equal(Known, Of(policy => policy with { }));
        Assert.Equal(Known, Of(policy => policy with { Source = null }));
        Assert.Equal(Known, OfRoute(route => route with { Source = SourceId.Parse("press-release-2022") }));
        Assert.Equal(Known, Of(policy => policy with { Kinds = [.. policy.Kinds.Reverse(), policy.Kinds[0]] }));
        Assert.Equal(
            Known, Of(policy => policy with { Advice = new([.. policy.Advice!, new(LanguageTag.Parse("pt"), "Nova tradução.")]) }));
    }

    [Fact]
    public void The_order_of_routes_matters_since_the_first_is_the_best()
    {
        static SolidarityRoute Other(SolidarityRoute route) => route with { Kind = SolidarityRouteKind.Family };

        Assert.NotEqual(
            Of(policy => policy with { Routes = [policy.Routes[0], Other(policy.Routes[0])] }),
            Of(policy => policy with { Routes = [Other(policy.Routes[0]), policy.Routes[0]] }));
    }

    [Fact]
    public void Parts_that_run_into_each_other_are_told_apart() => Assert.NotEqual(
        OfRoute(route => route with { CareOf = "A", Recipient = "BC" }), OfRoute(route => route with { CareOf = "AB", Recipient = "C" }));

    [Fact]
    public void The_fingerprint_is_the_same_on_every_machine_and_in_every_version() => Assert.Equal(
        "6a032c61cc727f3c686124ed0c97013b267ef9c1ed57969f4b2ecf1f7efc95c8", new SolidarityScreening(
            Campaign2022.Pack.Campaign, SolidarityCases.Dorgelesse with { Solidarity = new SolidarityPolicy { AcceptsMessages = false } },
            Campaign2022.ClockAt(SolidarityCases.Now)).PolicyHash);

    private static string Of(Func<SolidarityPolicy, SolidarityPolicy> change) => SolidarityCases.Screening(change).PolicyHash;

    private static string OfRoute(Func<SolidarityRoute, SolidarityRoute> change) =>
        Of(policy => policy with { Routes = [change(policy.Routes[0])] });

    private static IEnumerable<string> Settable<T>(params string[] but) => typeof(T)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.SetMethod is not null)
        .Select(property => property.Name)
        .Except(but)
        .Order();
}
