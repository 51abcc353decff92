using System.Text.RegularExpressions;

namespace WriteForRights.Tests;

/// <summary>Our layouts and postcodes beside those of an open table that many shops use.</summary>
public sealed class CountryInfoTests
{
    private const string OldSovietForm = "the posts have given up the form that goes from the large to the small; the recipient is above";

    /// <summary>Countries whose lines are in another order here on purpose, with the reason.</summary>
    private static readonly Dictionary<string, string> OtherLayouts = new()
    {
        ["BY"] = OldSovietForm,
        ["KG"] = OldSovietForm,
        ["KZ"] = OldSovietForm,
        ["RU"] = OldSovietForm,
        ["UA"] = OldSovietForm,
        ["CI"] = "a street of several lines cannot be on one line with the town",
        ["GN"] = "a street of several lines cannot be on one line with the town and the code",
        ["ES"] = "the province is below the town, where there is one",
    };

    /// <summary>Their examples that are none, with the reason.</summary>
    private static readonly Dictionary<string, string> OtherExamples = new()
    {
        ["RH6 OHP"] = "a letter O where a code of Britain has a digit",
    };

    /// <summary>Codes that we take and their pattern does not, by what makes them so.</summary>
    private static readonly Dictionary<string, string> TakenMore = new()
    {
        ["GB"] = "the list of post towns grows, so any letters may begin a code",
        ["KR"] = "the table has only the codes of before 2015; ours has these and those of five digits",
        ["LI"] = "we hold the shape, not the ranges that are in use",
        ["PT"] = "the code of four digits of before 1998 is still written",
    };

    /// <summary>Codes that their pattern takes and we do not.</summary>
    private static readonly Dictionary<string, string> RefusedMore = new()
    {
        ["GB"] = "no code of Britain has an O in its second half",
        ["GG"] = "as in Britain, and none of the island has a letter as its fourth character",
        ["IM"] = "as in Guernsey",
        ["JE"] = "as in Guernsey",
    };

    [Fact]
    public void The_lines_are_in_the_order_of_the_table()
    {
        var different = CountryInfo.Read().Values
            .Where(country => country.ContainsKey("fmt"))
            .Where(country => Theirs(country, "lfmt") != Ours(country, "lfmt", "x"))
            .ToDictionary(country => country["key"], country => $"{Theirs(country, "lfmt")} <> {Ours(country, "lfmt", "x")}");

        Assert.Equal(OtherLayouts.Keys.Order(), different.Keys.Order());
    }

    [Fact]
    public void So_are_those_of_a_native_script()
    {
        var table = CountryInfo.Read();

        Assert.All("CN HK JP KR MO TW".Split(' '), key => Assert.Equal(Theirs(table[key], "fmt"), Ours(table[key], "fmt", "例")));
    }

    [Fact]
    public void Every_example_of_a_postcode_is_one() => Assert.All(
        CountryInfo.Read().Values.Where(country => country.ContainsKey("zipex")),
        country => Assert.All(
            country["zipex"].Split(','),
            code => Assert.Equal(!OtherExamples.ContainsKey(code), Postcode.Fits(code, CountryCode.Parse(country["key"])))));

    [Fact]
    public void A_changed_code_is_taken_by_both_or_neither()
    {
        var (taken, refused) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var country in CountryInfo.Read().Values.Where(country => country.ContainsKey("zip")))
        {
            var code = CountryCode.Parse(country["key"]);
            if (Postcode.ExampleOf(code) is null)
            {
                continue;
            }

            var pattern = new Regex($"^(?:{country["zip"]})$", RegexOptions.CultureInvariant);
            foreach (var text in Codes(code, country["zipex"]))
            {
                var isTheirs = Spellings(text, code).Any(pattern.IsMatch);
                var isOurs = Postcode.Fits(text, code);
                if (isOurs != isTheirs)
                {
                    (isOurs ? taken : refused).Add(country["key"]);
                }
            }
        }

        Assert.Equal(TakenMore.Keys.Order(), taken);
        Assert.Equal(RefusedMore.Keys.Order(), refused);
    }

    // A code of each shape, and the examples; and what comes of these when a character is left out, doubled or changed.
    private static IEnumerable<string> Codes(CountryCode country, string examples) => Postcode.ShapesOf(country)
        .Select(shape => string.Concat(shape.Notation.Select(c => c is '9' ? '1' : char.ToUpperInvariant(c))))
        .Concat(examples.Split(',').Where(code => !OtherExamples.ContainsKey(code)))
        .SelectMany(code => Enumerable.Range(0, code.Length).SelectMany(at => Changed(code, at)));

    private static IEnumerable<string> Changed(string code, int at) => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        .Select(c => code.Remove(at, 1).Insert(at, c.ToString()))
        .Append(code.Remove(at, 1))
        .Append(code.Insert(at, code[at].ToString()));

    // Their pattern wants the separator where it belongs, or nowhere.
    private static IEnumerable<string> Spellings(string text, CountryCode country)
    {
        var bare = string.Concat(text.Where(char.IsLetterOrDigit));
        return Postcode.ShapesOf(country)
            .Where(shape => shape.HasSeparator && shape.CodeLength == bare.Length)
            .Select(shape => shape.Notation.IndexOfAny([' ', '-']))
            .SelectMany(at => new[] { bare.Insert(at, " "), bare.Insert(at, "-") })
            .Append(bare);
    }

    // N name, O organisation, A street, Z code, C town, S region; / between lines. Name and organisation are one part: ours has an office
    // between them, so the name is always first, or last in a native script.
    private static string Theirs(Dictionary<string, string> country, string member) => string.Join(
        '/',
        Format(country, member).Split("%n")
            .Select(line => string.Concat(Regex.Matches(line, "%([NOACSZ])").Select(match => match.Groups[1].Value)))
            .Select(line => line is "O" ? "N" : line)
            .Where(line => line.Length > 0)
            .Aggregate(new List<string>(), (lines, line) => lines.LastOrDefault() == "N" && line == "N" ? lines : [.. lines, line]));

    private static string Ours(Dictionary<string, string> country, string member, string script)
    {
        var format = Format(country, member);
        var address = new PostalAddress
        {
            Lines = [script + "A"],
            Locality = Part("C"),
            Region = Part("S"),
            PostalCode = Part("Z"),
            Country = CountryCode.Parse(country["key"]),
        };
        var lines = EnvelopeBlock.Of([script + "N"], address, address.Country, LanguageTag.English).Lines.Select(line => line.Reveal());
        return string.Join('/', lines.Select(line => string.Concat(line.Where(c => "NACSZ".Contains(c, StringComparison.Ordinal)))));

        PersonalText? Part(string part) => format.Contains('%' + part, StringComparison.Ordinal) ? script + part : null;
    }

    private static string Format(Dictionary<string, string> country, string member) =>
        country.TryGetValue(member, out var format) ? format : country["fmt"];
}
