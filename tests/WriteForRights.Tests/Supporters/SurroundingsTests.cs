using System.Text.Json;
using CsCheck;

namespace WriteForRights.Tests;

/// <summary>One rule for what is pasted around any value of a person.</summary>
public sealed class SurroundingsTests
{
    private static readonly byte[] Key = new byte[32];

    private static readonly Supporter Bare = new()
    {
        Name = "A. Example",
        Email = EmailAddress.Parse("name@example.org"),
        Phone = "+44 20 7946 0018",
        Address = new()
        {
            Lines = ["1 Example Street", "Flat 2"],
            Locality = "London",
            Region = "Example",
            PostalCode = "AB1 2DE",
            Country = CountryCode.Parse("GB"),
        },
        Country = CountryCode.Parse("GB"),
    };

    /// <summary>Every white space of Unicode but the controls, and every mark that nobody sees.</summary>
    private static readonly string[] Marks =
    [
        " ", "\t", "\r\n", "\n", "\v", "\f", "\u0085", "\u00A0", "\u1680", "\u2000", "\u2003", "\u2007", "\u2009", "\u200A", "\u2028",
        "\u2029", "\u202F", "\u205F", "\u3000", "\uFEFF", "\u200B", "\u2060", "\u200E", "\u200F", "\u061C", "\u202A", "\u202B", "\u202C",
        "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\uFE0E", "\uFE0F", "\uFE00", "\U000E0100", "\u00AD", "\u034F",
        "\u180E", "\u2061", "\u206A", "\U000E0020", "\u200C", "\u200D",
    ];

    private static readonly Gen<string> Mark = Gen.Int[0, Marks.Length - 1].Select(i => Marks[i]);

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var mark in Marks)
            {
                pairs.Add(mark, mark);
                pairs.Add(mark, string.Empty);
                pairs.Add(string.Empty, mark);
            }

            pairs.Add("\u202A", "\u202C");
            pairs.Add("\u2068", "\u2069");
            pairs.Add(" \u202A\uFEFF", "\u202C\u200B\r\n");
            pairs.Add(string.Concat(Marks), string.Concat(Marks));
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_surrounds_a_value_makes_no_difference_to_any_rule(string before, string after)
    {
        var pasted = Surrounded(before, after);

        Assert.Empty(new SupporterValidator().Check(pasted, LanguageTag.English));
        Assert.Equal(Bare, pasted);
        Assert.Equal(Fingerprint(Bare), Fingerprint(pasted));
        Assert.Equal(Fingerprint(Bare with { Email = null }), Fingerprint(pasted with { Email = null }));
        Assert.Equal(Json(Bare), Json(pasted));
        Assert.Equal(Json(Bare), Json(Read(before, after)));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_screening_finds_a_sender_whatever_surrounds_the_name_and_the_address(string before, string after)
    {
        var pasted = Surrounded(before, after);
        var draft = SolidarityCases.Draft("From A. Example at 1 Example Street, AB1 2DE", "en");

        Assert.Equal(
            SolidarityCases.Screening().FindingsIn(draft with { SenderName = Bare.Name, SenderAddress = Bare.Address }),
            SolidarityCases.Screening().FindingsIn(draft with { SenderName = pasted.Name, SenderAddress = pasted.Address }));
        Assert.Equal(Bare.Name, (draft with { SenderName = before + "A. Example" + after }).SenderName);
    }

    [Fact]
    public void What_is_of_surroundings_alone_is_empty() => Assert.All(Marks.Except(["\u200C", "\u200D"]), mark => Assert.Equal(
        ["$.name: text-empty", "$.phone: text-empty", "$.address.lines[0]: text-empty", "$.address.locality: text-empty"],
        new SupporterValidator().Check(
            new()
            {
                Name = mark + mark,
                Phone = mark,
                Address = new() { Lines = [mark], Locality = mark, Country = CountryCode.Parse("DE") },
            },
            LanguageTag.English).Lines()));

    [Theory]
    [InlineData("\u3164A. Example\u3164", "A. Example")]
    [InlineData("\u2800 A. Example\u2800", "A. Example")]
    [InlineData("\uFFA0\u115FA. Example\u1160", "A. Example")]
    [InlineData("A.\u3164Example", "A.\u3164Example")]
    [InlineData("\u115F\u1161", "\u115F\u1161")]
    [InlineData("\u1100\u1160", "\u1100\u1160")]
    public void A_filler_around_a_name_is_taken_off_and_one_that_is_composed_with_a_letter_stays(string typed, string name) =>
        Assert.Equal(name, new Supporter { Name = typed }.Name!.Value.Reveal());

    [Fact]
    public void What_stands_within_a_value_stays_and_is_judged_by_its_rule()
    {
        Assert.Equal("A. \u200E Example", new Supporter { Name = "A. \u200E Example" }.Name!.Value.Reveal());
        foreach (var c in "\0\u0007\t\n\u0085\u2028\u202A\u202C\u202E\uFFFF")
        {
            var supporter = new Supporter
            {
                Name = $"A{c}Example",
                Phone = $"+44 20{c}7946 0018",
                Address = Bare.Address! with
                {
                    Lines = [$"1{c}Example"],
                    Locality = $"Lon{c}don",
                    Region = $"E{c}x",
                    PostalCode = $"AB1{c}2DE",
                },
            };

            var problems = new SupporterValidator().Check(supporter, LanguageTag.English);
            Assert.All(problems, problem => Assert.Equal(ProblemCodes.TextCharacters, problem.Code));
            Assert.Equal(6, problems.Count);
        }

        foreach (var name in new[] { "\0A. Example", "\u202AA.\u202C Example" })
        {
            Assert.Equal(["$.name: text-characters"], new SupporterValidator().Check(new() { Name = name }, LanguageTag.English).Lines());
        }
    }

    [Fact]
    public void The_length_of_a_value_is_that_of_the_value() => Assert.Empty(new SupporterValidator().Check(
        new() { Name = new string(' ', 300) + "A. Example", Phone = new string('\u200B', 50) + "+44 20 7946 0018" }, LanguageTag.English));

    [Fact]
    public void A_signs_width_makes_no_difference_in_a_number()
    {
        string[] numbers =
        [
            "＋４４　２０　７９４６　００１８", "０２０－７９４６－００１８", "（０２０）７９４６００１８", "＋44（０）20 7946 0018", "+44\u200B20 7946 0018",
        ];
        foreach (var written in numbers)
        {
            Assert.Empty(new SupporterValidator().Check(Bare with { Phone = written }, LanguageTag.English));
            Assert.Equal(Fingerprint(Bare with { Email = null }), Fingerprint(Bare with { Email = null, Phone = written }));
        }
    }

    [Fact]
    public void Reports_and_voids_hold_their_texts_the_same_way()
    {
        var report = Campaign2022.Report() with { ReportedBy = "\u202AExample Group\u202C", Place = "Example\r\n" };

        Assert.Equal(("Example Group", "Example"), (report.ReportedBy.Reveal(), report.Place!.Value.Reveal()));
        Assert.Equal("A. Example", new VoidRecord { Reason = VoidReason.Test, By = "\uFEFFA. Example " }.By!.Value.Reveal());
    }

    [Fact]
    public void No_value_becomes_another_by_what_surrounds_it() =>
        Gen.Select(Records.AnyText, Mark, Mark).Sample((text, before, after) =>
        {
            var bare = new Supporter { Name = text }.Name!.Value.Reveal();

            Assert.Contains(bare, text, StringComparison.Ordinal);
            Assert.Equal(bare, new Supporter { Name = bare }.Name!.Value.Reveal());
            Assert.Equal(
                Fingerprint(Bare with { Name = text }), Fingerprint(Bare with { Name = before + text + after }));
        });

    private static Supporter Surrounded(string before, string after)
    {
        PersonalText Paste(PersonalText? value) => before + value!.Value.Reveal() + after;
        var address = Bare.Address!;
        return Bare with
        {
            Name = Paste(Bare.Name),
            Email = EmailAddress.Parse(before + "name@example.org" + after),
            Phone = Paste(Bare.Phone),
            Address = address with
            {
                Lines = [Paste(address.Lines[0]), Paste(address.Lines[1])],
                Locality = Paste(address.Locality),
                Region = Paste(address.Region),
                PostalCode = Paste(address.PostalCode),
            },
        };
    }

    private static Supporter Read(string before, string after)
    {
        string Text(string value) => JsonSerializer.Serialize(before + value + after);
        var json = $$"""
            { "name": {{Text("A. Example")}}, "email": {{Text("name@example.org")}}, "phone": {{Text("+44 20 7946 0018")}}, "country": "GB",
              "address": { "lines": [{{Text("1 Example Street")}}, {{Text("Flat 2")}}], "locality": {{Text("London")}},
                "region": {{Text("Example")}}, "postalCode": {{Text("AB1 2DE")}}, "country": "GB" } }
            """;
        return JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<Supporter>())!;
    }

    private static string Json(Supporter supporter) => JsonSerializer.Serialize(supporter, WriteForRightsJson.TypeInfo<Supporter>());

    private static SupporterFingerprint Fingerprint(Supporter supporter)
    {
        Assert.True(SupporterFingerprint.TryCompute(supporter, Key, out var fingerprint));
        return fingerprint;
    }
}
