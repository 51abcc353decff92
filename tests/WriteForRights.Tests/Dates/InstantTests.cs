using System.Globalization;
using System.Text.Json;
using CsCheck;

namespace WriteForRights.Tests;

public sealed class InstantTests
{
    [Theory]
    [InlineData("2022-12-10T11:02:15.123456789Z", "2022-12-10T11:02:15.1234567Z")]
    [InlineData("2022-12-10T11:02:15.100000000+00:00", "2022-12-10T11:02:15.1Z")]
    [InlineData("2022-12-10T12:02:15+01:00", "2022-12-10T11:02:15Z")]
    [InlineData("2022-12-31T23:59:59-11:00", "2023-01-01T10:59:59Z")]
    [InlineData("2022-12-10t12:00:00Z", "2022-12-10T12:00:00Z")]
    [InlineData("2022-12-10T12:00:00z", "2022-12-10T12:00:00Z")]
    [InlineData("2022-12-10t12:00:00z", "2022-12-10T12:00:00Z")]
    [InlineData("2022-12-10t12:00:00.25z", "2022-12-10T12:00:00.25Z")]
    [InlineData("2022-12-10t12:00:00.123456789Z", "2022-12-10T12:00:00.1234567Z")]
    [InlineData("2022-12-10T12:00:00.123456789z", "2022-12-10T12:00:00.1234567Z")]
    [InlineData("2022-12-10t12:00:00+01:00", "2022-12-10T11:00:00Z")]
    [InlineData("2022-12-10T12:00:00+14:00", "2022-12-09T22:00:00Z")]
    [InlineData("2022-12-10T12:00:00-14:00", "2022-12-11T02:00:00Z")]
    [InlineData("2022-12-10T12:00:00-00:00", "2022-12-10T12:00:00Z")]
    public void An_instant_is_written_in_UTC_whatever_its_offset_was_and_however_fine_it_was_given(string given, string written) =>
        Assert.Contains($"\"recordedAt\":\"{written}\"", Write(Read(given).Value!), StringComparison.Ordinal);

    [Fact]
    public void Any_instant_comes_back_as_it_was_written() => Gen.DateTimeOffset.Sample(instant =>
    {
        var receipt = Read("2022-12-10T11:02:15Z").Value! with { RecordedAt = instant };
        return JsonSerializer.Deserialize(Write(receipt), WriteForRightsJson.TypeInfo<ActionReceipt>()) == receipt;
    });

    [Theory]
    [InlineData("2022-02-29T11:02:15Z")]
    [InlineData("2022-04-31T11:02:15Z")]
    [InlineData("2022-13-01T11:02:15Z")]
    [InlineData("2022-00-01T11:02:15Z")]
    [InlineData("2022-01-00T11:02:15Z")]
    [InlineData("0000-01-01T11:02:15Z")]
    [InlineData("2022-01-01T24:02:15Z")]
    [InlineData("2022-01-01T11:60:15Z")]
    [InlineData("2022-01-01T11:02:60Z")]
    [InlineData("2016-12-31T23:59:60Z")]
    [InlineData("2016-12-31t23:59:60z")]
    [InlineData("2017-01-01T00:59:60+01:00")]
    [InlineData("2022-12-10t12:00:00")]
    [InlineData("2022-12-10T12:00:00+14:01")]
    [InlineData("2022-12-10T12:00:00-15:00")]
    [InlineData("2022-12-10T12:00:00+0000")]
    [InlineData("2022-12-10t12:00:00+0000")]
    [InlineData("2022-12-10T12:00:00+00")]
    [InlineData("2022-12-10T12:00:00.Z")]
    [InlineData("2022-12-10T12:00:00.z")]
    [InlineData("2022-12-10T12:00Z")]
    [InlineData("2022-12-10ť12:00:00Z")]
    [InlineData("2022-12-10t12:00:00ｚ")]
    [InlineData("2022-12-10T12:00:00zz")]
    [InlineData("2022-12-10T12:00:00Zz")]
    [InlineData("2022-12-10Tt12:00:00Z")]
    [InlineData("2022-12-10 t12:00:00Z")]
    [InlineData("2022-12-10z12:00:00t")]
    [InlineData("2022-12-10T12:00:00t")]
    [InlineData("2022/01-01T11:02:15Z")]
    [InlineData("2022-01/01T11:02:15Z")]
    [InlineData("2022-01-01 11:02:15Z")]
    [InlineData("2022-01-01T11-02:15Z")]
    [InlineData("2022-01-01T11:02-15Z")]
    [InlineData("+022-01-01T11:02:15Z")]
    [InlineData("2022-01-01T1/:02:15Z")]
    [InlineData("2022-01-01T1::02:15Z")]
    public void What_is_no_time_is_no_instant(string given) =>
        Assert.Equal(ProblemCodes.InstantMalformed, Assert.Single(Read(given).Problems).Code);

    [Fact]
    public void The_letters_of_an_instant_may_be_small_wherever_it_is_read()
    {
        string[] given = ["2022-12-10t11:02:15z", "2022-12-10t11:02:15.5z", "2022-12-10t12:02:15.5+01:00"];
        Assert.All(given, text =>
        {
            Assert.True(Instant.TryParse(text, out var small));
            Assert.True(Instant.TryParse(text.ToUpperInvariant(), out var capital));
            Assert.Equal(capital, small);
            var lenient = JsonSerializer.Deserialize($"\"{text}\"", WriteForRightsJson.TypeInfo<ActionReceipt>().Options.GetTypeInfo(typeof(DateTimeOffset)));
            Assert.Equal(capital, lenient);
        });
    }

    [Fact]
    public void An_instant_is_written_as_the_framework_writes_it() => Gen.DateTimeOffset.Sample(instant =>
        Write(Read("2022-12-10T11:02:15Z").Value! with { RecordedAt = instant }).Contains(
            instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture) + '"', StringComparison.Ordinal));

    [Fact]
    public void Every_second_is_read_as_the_framework_reads_it() => Gen.DateTimeOffset.Sample(instant =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) is var text
        && Read(text).Value!.RecordedAt == DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));

    [Fact]
    public void A_text_is_an_instant_or_a_problem_and_never_an_exception() => Gen.String[Gen.Char["0123456789-:TZtz+. é"], 0, 40].Sample(
        text => Read(text).Problems is [] or [{ Code: ProblemCodes.InstantMalformed, Path: "$.recordedAt" }]);

    private static JsonReading<ActionReceipt> Read(string instant) => WriteForRightsJson.Read<ActionReceipt>(
        JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>
        {
            ["id"] = "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60",
            ["status"] = "counted",
            ["recordedAt"] = instant,
        }),
        LanguageTag.English);

    private static string Write(ActionReceipt receipt) => JsonSerializer.Serialize(receipt, WriteForRightsJson.TypeInfo<ActionReceipt>());
}
