namespace WriteForRights.Tests;

/// <summary>A pack of another version says so, and is not held against the rules of this one.</summary>
public sealed class PackFormatTests : IDisposable
{
    private const string Case = "cases/dorgelesse-nguessan.json";

    private readonly TemporaryPack _pack = new();

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_pack_of_another_format_says_only_that(int format)
    {
        _pack.Write("pack.json", $"{{ \"format\": {format}, \"signedBy\": \"x\" }}").Write(Case, "{").Write("campaign.json", "[]");
        var problem = Assert.Single(_pack.Read().Problems);

        Assert.Equal(
            $"pack.json(1,13): error pack-format-unsupported: The pack has format {format}, but this version of the library reads "
            + "format 1. A newer format needs a newer version of the library. ($.format)",
            problem.ToString());
    }

    [Theory]
    [InlineData("{ 'format': '2' }", "$.format: type-mismatch")]
    [InlineData("{ 'format': 1, 'format': 2 }", "$.format: member-repeated")]
    [InlineData("{ 'format': 2, 'format': 1 }", "$.format: member-repeated")]
    [InlineData("{ }", "$.format: member-missing")]
    [InlineData("{", "$: json-malformed")]
    [InlineData("[]", "$: type-mismatch")]
    public void Where_the_format_cannot_be_read_the_rest_is_looked_at_as_of_this_one(string manifest, string expected)
    {
        _pack.Write("pack.json", manifest.Replace('\'', '"')).Write(Case, "[]");

        Assert.Equal([$"pack.json {expected}", $"{Case} $: type-mismatch"], _pack.Lines());
    }

    [Fact]
    public void In_a_zip_file_it_is_the_same() => Assert.Equal(
        ["pack.json $.format: pack-format-unsupported"],
        MadeArchive.OfSample().Remove("pack.json").Add("pack.json", "{ \"format\": 2 }").Remove(Case).Add(Case, "{").Lines());

    public void Dispose() => _pack.Dispose();
}
