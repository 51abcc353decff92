namespace WriteForRights.Cli.Tests;

public sealed class CellReaderTests
{
    private static readonly CampaignPack Pack = CampaignPack.Load(SourceTree.SamplePack);

    [Theory]
    [InlineData(".", "1,250", 1250)]
    [InlineData(",", "1.250", 1250)]
    [InlineData(",", "1 250", 1250)]
    [InlineData(",", "1\u202F250", 1250)]
    [InlineData(".", "1’250", 1250)]
    [InlineData(".", "12.0", 12)]
    [InlineData(".", "٣٥", 35)]
    [InlineData(".", "１２", 12)]
    [InlineData(".", "1.250", null)]
    [InlineData(",", "1,5", null)]
    [InlineData(".", "12,50", null)]
    [InlineData(".", "-3", null)]
    [InlineData(".", "many", null)]
    public void A_number_is_whole_and_in_the_form_of_its_region(string mark, string text, int? number)
    {
        Assert.Equal(number, new CellReader(Pack, new() { Decimal = mark }).Number(text));
    }

    [Theory]
    [InlineData(DateOrder.DayMonthYear, "03.04.2022", "2022-04-03")]
    [InlineData(DateOrder.MonthDayYear, "03/04/2022", "2022-03-04")]
    [InlineData(DateOrder.DayMonthYear, "3-4-22", "2022-04-03")]
    [InlineData(DateOrder.YearMonthDay, "2022/4/3", "2022-04-03")]
    [InlineData(DateOrder.MonthDayYear, "2022-04-03", "2022-04-03")]
    [InlineData(DateOrder.YearMonthDay, "2022年4月3日", "2022-04-03")]
    [InlineData(DateOrder.DayMonthYear, "3 April 2022", "2022-04-03")]
    [InlineData(DateOrder.DayMonthYear, "2022-04", "2022-04")]
    [InlineData(DateOrder.DayMonthYear, "31.02.2022", null)]
    [InlineData(DateOrder.MonthDayYear, "13/04/2022", null)]
    [InlineData(DateOrder.DayMonthYear, "soon", null)]
    public void A_date_is_read_in_its_order(object order, string text, string? date)
    {
        Assert.Equal(date, new CellReader(Pack, new() { Dates = (DateOrder)order }).Day(text)?.ToString());
    }

    [Fact]
    public void A_time_of_day_and_an_offset_are_kept()
    {
        var reader = new CellReader(Pack, new());
        Assert.Equal((new DateTime(2022, 12, 10, 14, 5, 0), null), reader.Time("10.12.2022 14:05"));
        Assert.Equal((new DateTime(2022, 12, 10, 14, 5, 0), TimeSpan.FromHours(1)), reader.Time("2022-12-10T14:05:00+01:00"));
    }

    [Theory]
    [InlineData("DE")]
    [InlineData("de")]
    [InlineData("Germany")]
    [InlineData("Deutschland")]
    [InlineData("ドイツ")]
    public void A_country_is_read_by_its_code_or_by_its_name_in_any_language(string text)
    {
        Assert.Equal("DE", new CellReader(Pack, new()).Country(text)?.ToString());
    }

    [Fact]
    public void A_case_is_read_by_its_id_or_a_published_name_and_nothing_else()
    {
        var reader = new CellReader(Pack, new());
        Assert.Equal("chow-hang-tung", reader.Case("鄒幸彤")?.ToString());
        Assert.Equal("chow-hang-tung", reader.Case(" chow  HANG-TUNG ")?.ToString());
        Assert.Null(reader.Case("Chow"));
    }
}
