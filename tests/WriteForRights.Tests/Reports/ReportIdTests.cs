using CsCheck;

namespace WriteForRights.Tests;

/// <summary>An id of a report is made and read as that of an action is.</summary>
public sealed class ReportIdTests
{
    private static readonly DateTimeOffset SomeTime = new(2022, 12, 10, 11, 2, 15, 123, TimeSpan.Zero);

    [Fact]
    public void A_text_is_an_id_of_a_report_exactly_when_it_is_one_of_an_action() => TextTypes.Texts(typeof(ReportId)).Sample(
        text =>
        {
            Assert.Equal(ActionId.TryParse(text, out var action), ReportId.TryParse(text, out var report));
            Assert.Equal(action.ToString(), report.ToString());
        },
        iter: 5_000);

    [Fact]
    public void New_ids_differ_and_say_when_they_were_made()
    {
        var clock = Campaign2022.ClockAt(SomeTime);
        ReportId[] ids = [.. Enumerable.Range(0, 1_000).Select(_ => ReportId.New(clock))];

        Assert.Distinct(ids);
        Assert.All(ids, id => Assert.Equal(SomeTime, id.CreatedAt));
        Assert.All(ids, id => Assert.Equal(7, id.ToGuid().Version));
        Assert.NotEqual(ReportId.New(), ReportId.New());
    }

    [Fact]
    public void Ids_sort_by_the_time_at_which_they_were_made()
    {
        var earlier = ReportId.New(Campaign2022.ClockAt(SomeTime));
        var later = ReportId.New(Campaign2022.ClockAt(SomeTime.AddMilliseconds(1)));
        var same = ReportId.Parse(earlier.ToString());

        Assert.True(earlier < later);
        Assert.True(earlier <= later);
        Assert.True(earlier <= same);
        Assert.False(earlier < same);
        Assert.False(later <= earlier);
        Assert.True(later > earlier);
        Assert.True(later >= earlier);
        Assert.True(earlier >= same);
        Assert.False(earlier > same);
        Assert.False(earlier >= later);
        Assert.Equal(0, earlier.CompareTo(same));
    }
}
