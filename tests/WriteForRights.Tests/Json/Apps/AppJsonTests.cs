using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace WriteForRights.Tests;

/// <summary>The library's records in the JSON of apps, which have options of their own.</summary>
public sealed class AppJsonTests
{
    private static readonly JsonSerializerOptions Permitting = AppOptions.Permitting(JsonSerializerOptions.Default);

    private static readonly JsonSerializerOptions Marked =
        new() { Converters = { new Marker<PersonalText>(), new Marker<EmailAddress>() } };

    private static readonly Type[] Personal = [.. JsonSamples.Records.Where(IsPersonal)];

    public static TheoryData<string> Options { get; } = [.. AppOptions.All.Keys];

    public static TheoryData<string> GeneratedOptions { get; } = [.. AppOptions.Generated.Keys];

    [Fact]
    public void Every_public_record_has_a_sample_or_is_only_written() => Assert.Equal(
        JsonSamples.Records.Select(type => type.Name).Order(),
        JsonSamples.All.Select(samples => samples.Key).Concat(JsonSamples.OnlyWritten).Select(type => type.Name).Distinct().Order());

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_record_without_personal_data_is_read_back_equal(string name) =>
        AssertRoundTrips(AppOptions.All[name], JsonSamples.Records.Except(Personal));

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_record_is_read_back_equal_with_the_one_line(string name) =>
        AssertRoundTrips(AppOptions.Permitting(AppOptions.All[name]), JsonSamples.Records);

    [Theory]
    [MemberData(nameof(GeneratedOptions))]
    public void A_generated_context_carries_what_it_lists_and_everything_inside(string name)
    {
        var options = AppOptions.Generated[name];
        AssertRoundTrips(options, JsonSamples.Records.Except(Personal).Where(IsListed));
        AssertRoundTrips(AppOptions.Permitting(options), JsonSamples.Records.Where(IsListed));

        bool IsListed(Type type) => options.TryGetTypeInfo(type, out _);
    }

    [Fact]
    public void What_is_in_a_list_is_known_to_our_metadata() => Assert.All(
        JsonSamples.Records.SelectMany(type => type.GetProperties()).Select(property => property.PropertyType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)),
        type => Assert.NotNull(WriteForRightsJsonContext.Default.GetTypeInfo(type.GenericTypeArguments[0])));

    [Fact]
    public void Member_names_are_the_apps_and_keys_and_words_stay_as_they_are()
    {
        var json = JsonNode.Parse(JsonSerializer.Serialize(JsonSamples.Counts, AppOptions.All["other names and keys"]))!;

        Assert.Equal(2, json["BY"]!["country"]!["GB"]!.GetValue<long>());
        Assert.Equal(3, json["BY_MEASURE"]!["people"]!["kind"]!["phone-call"]!.GetValue<long>());
    }

    [Fact]
    public void The_name_of_a_prisoner_is_not_lost()
    {
        var @case = Campaign2022.Pack.Cases[0];
        var json = JsonNode.Parse(JsonSerializer.Serialize(@case, JsonSerializerOptions.Web))!;

        Assert.Equal(
            @case.Subject.People[0].DisplayName(LanguageTag.English).Text,
            json["subject"]!["people"]![0]!["name"]!["en"]!.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Personal_data_is_neither_written_nor_lost_without_the_line_that_permits_it(string name)
    {
        var options = AppOptions.All[name];
        Assert.NotEmpty(Personal);
        Assert.All(Personal.SelectMany(type => JsonSamples.All[type].Where(HoldsPersonalData)), value =>
        {
            var refused = Assert.Throws<PersonalDataException>(() => JsonSerializer.Serialize(value, value.GetType(), options));

            Assert.Contains("builder.Services.AddWriteForRightsJson()", refused.Message, StringComparison.Ordinal);
            Assert.Contains(
                "options.TypeInfoResolverChain.Insert(0, WriteForRightsJson.Resolver)", refused.Message, StringComparison.Ordinal);
        });
        Assert.Throws<PersonalDataException>(() => JsonSerializer.Deserialize<PersonalText>("\"A. Example\"", options));
        Assert.Throws<PersonalDataException>(() => JsonSerializer.Deserialize<EmailAddress>("\"name@example.org\"", options));
        Assert.Throws<PersonalDataException>(
            () => JsonSerializer.Serialize(new Dictionary<PersonalText, int> { ["A. Example"] = 1 }, options));
    }

    [Fact]
    public void A_strict_resolver_refuses_an_unknown_member_of_ours_and_leaves_the_apps_own_types_alone()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        options.TypeInfoResolver = JsonSerializerOptions.Default.TypeInfoResolver;
        options.TypeInfoResolverChain.Insert(0, WriteForRightsJson.StrictResolver);
        var json = JsonSerializer.Serialize(Campaign2022.Letter() with { Supporter = JsonSamples.Supporter }, options);

        Assert.Equal(JsonSamples.Supporter, JsonSerializer.Deserialize<ActionRecord>(json, options)!.Supporter);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ActionRecord>(json.Insert(1, "\"quantty\":5,"), options));
        Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<ActionRecord>(json.Replace("\"phone\"", "\"fone\"", StringComparison.Ordinal), options));
        Assert.Equal(5, JsonSerializer.Deserialize<OwnType>("""{"number":5,"quantty":5}""", options)!.Number);
    }

    // With WhenWritingDefault, an app would leave it out, and could not read the record back.
    [Fact]
    public void A_required_member_whose_default_can_be_read_is_always_written() => Assert.All(
        JsonSamples.Records.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute))
                && property.PropertyType.IsValueType && CanBeDefault(property.PropertyType))),
        property => Assert.Equal(
            JsonIgnoreCondition.Never, property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition));

    private static bool CanBeDefault(Type type)
    {
        try
        {
            var json = JsonSerializer.Serialize(Activator.CreateInstance(type), type, Permitting);
            return Nullable.GetUnderlyingType(type) is null && JsonSerializer.Deserialize(json, type, Permitting) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void AssertRoundTrips(JsonSerializerOptions options, IEnumerable<Type> types)
    {
        var values = types.Except(JsonSamples.OnlyWritten).SelectMany(type => JsonSamples.All[type]).ToArray();
        Assert.NotEmpty(values);
        Assert.All(values, value =>
        {
            var json = JsonSerializer.Serialize(value, value.GetType(), options);
            var read = JsonSerializer.Deserialize(json, value.GetType(), options);

            Assert.Equal(json, JsonSerializer.Serialize(read, value.GetType(), options));
            if (value is Counts counts)
            {
                // A record compares its dictionaries by reference.
                var other = (Counts)read!;
                Assert.Equal(counts.By![CountDimension.Country], other.By![CountDimension.Country]);
                Assert.Equal(counts with { By = null, ByMeasure = null }, other with { By = null, ByMeasure = null });
            }
            else if (value is AppealRequest request)
            {
                Assert.Equal(request.Fields, ((AppealRequest)read!).Fields);
                Assert.Equal(request with { Fields = null }, ((AppealRequest)read) with { Fields = null });
            }
            else
            {
                Assert.Equal(value, read);
            }
        });
    }

    /// <summary>Returns whether values of a type can hold personal data that is not published in a pack.</summary>
    private static bool IsPersonal(Type type) => type == typeof(LetterDocument) || type == typeof(PostalAddress)
        || IsPersonal(type, []);

    private static bool IsPersonal(Type type, HashSet<Type> seen) => seen.Add(type)
        && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(property =>
            property.GetCustomAttribute<JsonConverterAttribute>() is null or { ConverterType: null }
                ? Parts(property.PropertyType).Any(part => part == typeof(PersonalText) || part == typeof(EmailAddress)
                    || (JsonSamples.Records.Contains(part) && IsPersonal(part, seen)))
                : property.PropertyType == typeof(IReadOnlyDictionary<string, PersonalText>));

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType ? type.GenericTypeArguments.SelectMany(Parts) : [type];

    // A decision without a reason has none, for example.
    private static bool HoldsPersonalData(object value) =>
        JsonSerializer.Serialize(value, value.GetType(), Marked).Contains("(marked)", StringComparison.Ordinal);

    private sealed record OwnType(int Number);

    private sealed class Marker<T> : JsonConverter<T>
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => default;

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue("(marked)");
    }
}
