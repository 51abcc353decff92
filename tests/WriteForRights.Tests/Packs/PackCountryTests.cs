using System.Reflection;

namespace WriteForRights.Tests;

/// <summary>Every country that a pack can name is held against the list of countries.</summary>
public sealed class PackCountryTests : IDisposable
{
    private const string Campaign = "campaign.json";
    private const string Case = "cases/dorgelesse-nguessan.json";
    private const string Target = "'id': 'president',";
    private const string Address = "'address': { 'lines': ['1 Example Street'], 'country': 'UK' }";
    private const string Post = "'channels': [{ 'kind': 'post', 'address': { 'lines': ['1 Example Street'], 'country': 'CM' }, "
        + "'statuses': [{ 'status': 'suspended', 'since': '2022', 'senderCountries': ['US', 'UK'] }] }]";
    private const string Copy = "'copiesTo': [{ 'office': { 'en': 'x' }, 'source': 'amnistie-ca', ";

    /// <summary>A change that makes <c>UK</c> of a country or adds it as one: by the place in the model, with file, old and new text, and path.</summary>
    private static readonly Dictionary<string, (string File, string Old, string New, string Path)> Mistakes = new()
    {
        ["Campaign.Sections.Country"] = (Campaign, "'country': 'GB',", "'country': 'UK',", "$.sections[0].country"),
        ["Campaign.PastSuccesses.Subject.People.Country"] =
            (Campaign, "'country': 'SS'", "'country': 'UK'", "$.pastSuccesses[1].subject.people[0].country"),
        ["Case.Subject.People.Country"] = (Case, "'country': 'CM'", "'country': 'UK'", "$.subject.people[0].country"),
        ["Case.Targets.Channels.Address.Country"] =
            (Case, Target, $"{Target} 'channels': [{{ 'kind': 'post', {Address} }}],", "$.targets[0].channels[0].address.country"),
        ["Case.Targets.Channels.Statuses.SenderCountries"] =
            (Case, Target, $"{Target} {Post},", "$.targets[0].channels[0].statuses[0].senderCountries[1]"),
        ["Case.Targets.CopiesTo.SenderCountries"] =
            (Case, Target, $"{Target} {Copy} 'senderCountries': ['UK'] }}],", "$.targets[0].copiesTo[0].senderCountries[0]"),
        ["Case.Targets.CopiesTo.Channels.Address.Country"] = (
            Case, Target, $"{Target} {Copy} 'channels': [{{ 'kind': 'post', {Address} }}] }}],",
            "$.targets[0].copiesTo[0].channels[0].address.country"),
        ["Case.Targets.CopiesTo.Channels.Statuses.SenderCountries"] =
            (Case, Target, $"{Target} {Copy} {Post} }}],", "$.targets[0].copiesTo[0].channels[0].statuses[0].senderCountries[1]"),
        ["Case.Solidarity.Routes.Address.Country"] =
            (Case, "'country': 'SN'", "'country': 'UK'", "$.solidarity.routes[0].address.country"),
    };

    private readonly TemporaryPack _pack = new();

    public static TheoryData<string> Places { get; } = [.. PlacesIn(typeof(Campaign)), .. PlacesIn(typeof(Case))];

    [Fact]
    public void Every_place_of_the_model_that_holds_a_country_has_its_mistake() =>
        Assert.Equal(Mistakes.Keys.Order(), Places.Select(place => place.Data).Order());

    [Theory]
    [MemberData(nameof(Places))]
    public void A_country_that_is_none_is_reported_where_it_stands_with_the_right_code(string place)
    {
        var (file, old, @new, path) = Mistakes[place];
        _pack.Replace(file, old, @new);

        var found = Assert.Single(_pack.Read().Problems);
        Assert.Equal((file, path, "country-unknown"), (found.File, found.Problem.Path, found.Problem.Code));
        Assert.Equal(_pack.At(file, "'UK'"), $"{found.File}({found.Line},{found.Column})");
        Assert.Contains("GB", found.Problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("el")]
    [InlineData("XX")]
    [InlineData("XK")]
    [InlineData("ZZ")]
    [InlineData("SU")]
    public void Any_code_that_is_no_country_is_reported(string code)
    {
        _pack.Replace(Campaign, "'country': 'GB',", $"'country': '{code}',");

        Assert.Equal([$"{Campaign} $.sections[0].country: country-unknown"], _pack.Lines());
    }

    public void Dispose() => _pack.Dispose();

    private static IEnumerable<string> PlacesIn(Type type) => PlacesIn(type, type.Name, []);

    private static IEnumerable<string> PlacesIn(Type type, string path, Type[] within)
    {
        if (type == typeof(CountryCode))
        {
            return [path];
        }

        if (type.IsGenericType)
        {
            return type.GetGenericArguments().SelectMany(argument => PlacesIn(argument, path, within));
        }

        return type.Assembly != typeof(Campaign).Assembly || within.Contains(type)
            ? []
            : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)
                .SelectMany(property => PlacesIn(property.PropertyType, $"{path}.{property.Name}", [.. within, type]));
    }
}
