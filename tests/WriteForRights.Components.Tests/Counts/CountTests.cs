using System.Globalization;
using System.Text.Json;
using Bunit;

namespace WriteForRights.Components.Tests;

public sealed class CountTests
{
    [Fact]
    public void The_bar_is_as_long_as_the_count_without_any_style()
    {
        using var page = new Page();
        var bar = page.Render<MilestoneBar>(parameters => parameters.Add(milestone => milestone.Count, 37).Add(milestone => milestone.Reader, LanguageTag.English));

        Assert.Equal(("37", "50"), (bar.Find("progress").GetAttribute("value"), bar.Find("progress").GetAttribute("max")));
        Assert.Contains("Next goal: 50", bar.Find(".w4r-goal").TextContent, StringComparison.Ordinal);
        Assert.Equal("Next goal: 50", bar.Find("progress").GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData("en", 12_345, "More than 12,300\u00A0actions")]
    [InlineData("ru", 21, "21")]
    public void A_live_number_has_the_forms_that_the_script_needs(string language, long count, string expected)
    {
        using var page = new Page();
        var heading = page.Render<CountHeading>(parameters => parameters
            .Add(each => each.Counts, CountSamples.Counts with { Actions = count }).Add(each => each.Live, "/counts").Add(each => each.Reader, LanguageTag.Parse(language)));
        var live = heading.Find("w4r-count");
        using var forms = JsonDocument.Parse(live.GetAttribute("forms")!);

        Assert.Contains(expected, heading.Find("p").TextContent, StringComparison.Ordinal);
        Assert.Equal(count.ToString(CultureInfo.InvariantCulture), live.GetAttribute("value"));
        Assert.All(forms.RootElement.EnumerateArray(), each => Assert.Contains(
            each.EnumerateObject(), form => form.Value.GetString()!.Contains("{number}", StringComparison.Ordinal)));
        Assert.Equal(2, forms.RootElement.GetArrayLength());
    }

    [Fact]
    public void A_chart_has_the_same_numbers_in_its_bars_and_its_table()
    {
        using var page = new Page();
        var chart = page.Render<CountsChart>(parameters => parameters.Add(each => each.Counts, CountSamples.Counts).Add(each => each.Reader, LanguageTag.English));

        Assert.Equal(["100", "23.45"], chart.FindAll("rect").Select(bar => bar.GetAttribute("width")!));
        Assert.Equal(["Letter", "Signature"], chart.FindAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["10,000", "2,345"], chart.FindAll("td").Select(cell => cell.TextContent));
        Assert.Equal("Actions: Kind", chart.Find("figcaption").TextContent);
        Assert.All(chart.FindAll("svg"), bar => Assert.Equal("true", bar.GetAttribute("aria-hidden")));

        chart.Render(parameters => parameters.Add(each => each.Table, false));
        Assert.Equal("Actions: Kind. The most: Letter, 10,000", chart.Find("svg[role=img]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Every_day_has_a_column_and_what_is_not_known_a_name()
    {
        using var page = new Page();
        var days = page.Render<CountsChart>(parameters => parameters
            .Add(each => each.Counts, CountSamples.Counts).Add(each => each.Dimension, CountDimension.Day).Add(each => each.Reader, LanguageTag.English));
        Assert.Equal(["50", "0", "0", "100"], days.FindAll("rect").Select(column => column.GetAttribute("height")!));

        var countries = page.Render<CountsChart>(parameters => parameters
            .Add(each => each.Counts, CountSamples.Counts).Add(each => each.Dimension, CountDimension.Country).Add(each => each.Reader, LanguageTag.English));
        Assert.Equal(["France", "Not known"], countries.FindAll("tbody th").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Without_the_split_there_is_no_chart()
    {
        using var page = new Page();

        Assert.Empty(page.Render<CountsChart>(parameters => parameters.Add(each => each.Counts, CountSamples.Counts with { By = null })).Markup);
    }
}
