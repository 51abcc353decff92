using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WriteForRights.Docs.Tests;

public sealed class SupporterSnippets
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "supporters.md"));

    [Fact]
    public void Check_a_supporter()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region check-a-supporter
        var form = new Supporter
        {
            Name = "अमित",
            Phone = "+44 20 7946 001",
            Address = new PostalAddress { Lines = ["1 Example Street"], PostalCode = "1234", Country = CountryCode.Parse("FR") },
        };
        foreach (var problem in new SupporterValidator().Check(form, LanguageTag.English))
        {
            output.WriteLine($"{problem.Path}: {problem.Code}");
        }
        #endregion

        AssertSaid(output);
    }

    [Fact]
    public void Reveal_a_supporter()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region reveal-a-supporter
        var supporter = new Supporter
        {
            Name = " A. Example ",
            Email = EmailAddress.Parse("name@example.org"),
            Country = CountryCode.Parse("GB"),
        };
        output.WriteLine(supporter); // (supporter)
        output.WriteLine(supporter.Name?.Reveal()); // A. Example
        #endregion

        Assert.Equal("(supporter)\nA. Example\n", output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Suggest_an_address()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region suggest-an-address
        var email = EmailAddress.Parse("name@gmial.com");
        if (email.Suggest() is { } suggestion)
        {
            output.WriteLine($"Did you mean {suggestion.Reveal()}?");
        }
        #endregion

        AssertSaid(output);
    }

    [Fact]
    public void Fingerprint_a_supporter()
    {
        var key = new byte[SupporterFingerprint.MinKeyLength];
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region fingerprint-a-supporter
        var one = new Supporter { Name = "José Example", Email = EmailAddress.Parse("j.example@gmail.com") };
        var again = new Supporter { Name = "JOSÉ  EXAMPLE", Email = EmailAddress.Parse("JExample+letters@googlemail.com") };
        var partner = one with { Name = "Ana Example" };

        SupporterFingerprint.TryCompute(one, key, out var first);
        SupporterFingerprint.TryCompute(again, key, out var second);
        SupporterFingerprint.TryCompute(partner, key, out var third);
        output.WriteLine($"{first == second}, {first == third}");
        #endregion

        AssertSaid(output);
    }

    [Fact]
    public void Export_a_row()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("export-").FullName, "letters.csv");

        #region export-a-row
        var rows = CsvRow.Of("name", "country", "letters")
            + CsvRow.Of("-Anna Example", "GB", 3)
            + CsvRow.Of("=1+1, really", "CM", -1)
            + CsvRow.Of("02134", "US", 2134);
        File.WriteAllText(path, rows, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        #endregion

        var written = File.ReadAllBytes(path);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        var shown = Regex.Match(Page, "```\n(name,.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal("\uFEFF" + shown.ReplaceLineEndings("\r\n"), Encoding.UTF8.GetString(written));
    }

    private static void AssertSaid(StringWriter output) => Assert.Contains($"It prints `{output.ToString().Trim()}`", Page, StringComparison.Ordinal);
}
