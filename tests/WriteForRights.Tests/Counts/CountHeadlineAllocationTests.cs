namespace WriteForRights.Tests;

/// <summary>What a headline may allocate once its language is loaded: a page shows one for each case, at every look.</summary>
public sealed class CountHeadlineAllocationTests
{
    private const long Budget = 512;

    public static TheoryData<string> Tags => PluralSamplesTests.Tags;

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_headline_stays_within_its_budget(string tag)
    {
        var reader = LanguageTag.Parse(tag);

        Assert.InRange(PerCall(() => CountHeadline.Of(436_292, reader)), 1, Budget);
        Assert.InRange(PerCall(() => CountHeadline.InWords(2_512_345, reader)), 1, Budget);
    }

    private static long PerCall(Func<LocalizedString> call)
    {
        const int Calls = 200;
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;

        void Run()
        {
            for (var i = 0; i < Calls; i++)
            {
                _ = call();
            }
        }
    }
}
