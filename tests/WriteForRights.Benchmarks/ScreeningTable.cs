using WriteForRights.Tests;

namespace WriteForRights.Benchmarks;

/// <summary>
/// Prints for each language the kind messages that the screening asks about and the careless messages that it misses, of the messages in
/// <c>tests/WriteForRights.Tests/Solidarity/Screening/Messages</c>. Named languages are printed with the messages themselves.
/// </summary>
internal static class ScreeningTable
{
    internal static void Print(string[] languages)
    {
        var pack = CampaignPack.Load(SourceTree.SamplePack);
        var @case = pack.Cases.Single(@case => @case.Id == CaseId.Parse("dorgelesse-nguessan"));
        var clock = new FixedClock(new(2022, 12, 10, 12, 0, 0, TimeSpan.Zero));
        var screening = new SolidarityScreening(pack.Campaign, @case, clock);
        Console.WriteLine("| language | kind messages asked about | careless messages missed |");
        Console.WriteLine("| --- | --- | --- |");
        foreach (var language in MessageCorpus.Languages)
        {
            var corpus = MessageCorpus.Screen(language, screening);
            Console.WriteLine($"| {language} | {Share(corpus.FalseAlarms.Count(), corpus.Kind)} | {Share(corpus.Missed.Count(), corpus.Careless)} |");
            if (languages.Contains(language))
            {
                Print(corpus.FalseAlarms, "asked");
                Print(corpus.Missed, "missed");
            }
        }
    }

    private static void Print(IEnumerable<string> messages, string heading)
    {
        foreach (var message in messages)
        {
            Console.WriteLine($"  {heading}: {message}");
        }
    }

    private static string Share(int part, int all) => $"{part} of {all} ({part * 100 / all} %)";

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
