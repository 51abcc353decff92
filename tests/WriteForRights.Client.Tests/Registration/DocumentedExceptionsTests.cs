using System.Xml.Linq;

namespace WriteForRights.Client.Tests;

/// <summary>Whoever writes a catch reads the documentation of the call, not the code.</summary>
public sealed class DocumentedExceptionsTests
{
    private static readonly Type[] OfEveryCall =
        [typeof(AccessDeniedException), typeof(IncompatibleServerException), typeof(OperationCanceledException)];

    private static readonly Type[] OfEveryCallThatEnds =
        [typeof(RateLimitedException), typeof(ServerUnavailableException), typeof(RequestTimeoutException)];

    private static readonly XElement[] Members = [.. XDocument
        .Load(Path.ChangeExtension(typeof(WriteForRightsClient).Assembly.Location, ".xml")).Descendants("member")
        .Where(member => NameOf(member).StartsWith("M:WriteForRights.Client.WriteForRightsClient.", StringComparison.Ordinal))];

    public static TheoryData<string> Calls { get; } =
    [
        .. Members.Where(member => NameOf(member).Contains("Async(", StringComparison.Ordinal) && !member.Elements("inheritdoc").Any()
            && member.Elements("param").Any() && !IsBatch(NameOf(member))).Select(NameOf),
    ];

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_documents_every_exception_that_it_throws(string call)
    {
        var documented = Members.Single(member => NameOf(member) == call).Elements("exception")
            .Select(exception => exception.Attribute("cref")!.Value.Split('.')[^1]).ToList();
        Type[] expected =
        [
            .. OfEveryCall,
            .. call.Contains(".Watch", StringComparison.Ordinal) ? [] : OfEveryCallThatEnds,
            .. call.Contains(".Get", StringComparison.Ordinal) || call.Contains(".Watch", StringComparison.Ordinal)
                ? [] : (Type[])[typeof(InvalidRequestException), typeof(NotFoundException)],
            .. call.Contains(".Submit", StringComparison.Ordinal) ? (Type[])[typeof(ConflictException)] : [],
        ];

        Assert.Superset(expected.Select(type => type.Name).ToHashSet(), documented.ToHashSet());
        Assert.Distinct(documented);
    }

    [Fact]
    public void All_calls_are_looked_at() => Assert.InRange(Calls.Count, 12, 100);

    // A call with many records returns the exception of each in its result.
    private static bool IsBatch(string name) => Array.Exists(
        ["SubmitMany", "SubmitReports", "VoidActions", "VoidReports"],
        call => name.Contains($".{call}Async(", StringComparison.Ordinal));

    private static string NameOf(XElement member) => member.Attribute("name")!.Value;
}
