using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WriteForRights.Tests;

/// <summary>Reads the number of a headline back from its text in one language, by the texts of the catalogue.</summary>
internal sealed class HeadlineReader
{
    private const string Place = "{number}";
    private const string Myriads = "{myriads}";

    private static readonly Dictionary<char, decimal> Powers = new()
    {
        ['万'] = 1e4m,
        ['萬'] = 1e4m,
        ['만'] = 1e4m,
        ['億'] = 1e8m,
        ['亿'] = 1e8m,
        ['억'] = 1e8m,
        ['兆'] = 1e12m,
        ['조'] = 1e12m,
        ['京'] = 1e16m,
    };

    private readonly List<(Regex Pattern, bool IsMoreThan, Func<string, decimal> Read)> _forms = [];
    private readonly char _decimal;

    internal HeadlineReader(string language)
    {
        _decimal = Locale.For(LanguageTag.Parse(language)).Number(0.5m)[1];
        foreach (var (key, text) in Catalogues.All[language])
        {
            var parts = key.Split('.');
            if (parts is ["headline", "half-million" or "million", "exactly" or "more-than"])
            {
                Add(text, parts[2], _ => parts[1] == "million" ? 1e6m : 5e5m);
            }
            else if (parts is ["headline", "millions", "exactly" or "more-than", _])
            {
                Add(text, parts[2], number => text.Contains(Myriads, StringComparison.Ordinal) ? InMyriads(number) : 1e6m * Number(number, parts[3]));
            }
            else if (parts is ["headline", "exactly" or "more-than", _])
            {
                Add(text, parts[1], number => Number(number, parts[2]));
            }
        }
    }

    /// <summary>The number that a text says, and whether it says that there are more.</summary>
    internal (decimal Number, bool IsMoreThan) Read(string text)
    {
        var bare = text.Replace("\u2068", string.Empty, StringComparison.Ordinal).Replace("\u2069", string.Empty, StringComparison.Ordinal)
            .Replace('\u00A0', ' ').Replace("d’1", "de 1", StringComparison.Ordinal);
        var read = _forms.Select(form => (form, match: form.Pattern.Match(bare))).Where(found => found.match.Success)
            .Select(found => (found.form.Read(found.match.Groups["number"].Value), found.form.IsMoreThan)).Distinct().ToArray();
        Assert.True(read.Length == 1, $"“{text}” is read in {read.Length} ways.");
        return read[0];
    }

    private void Add(string text, string qualifier, Func<string, decimal> read)
    {
        var pattern = Regex.Escape(text)
            .Replace(Regex.Escape(Place), @"(?<number>[\p{Nd}\p{P}\p{Zs}]+)", StringComparison.Ordinal)
            .Replace(Regex.Escape(Myriads), @"(?<number>\p{Nd}+[万萬만億亿억兆조京][\p{Nd} 万萬만億亿억兆조京]*)", StringComparison.Ordinal);
        _forms.Add((new Regex($"^{pattern}$", RegexOptions.CultureInvariant), qualifier == "more-than", read));
    }

    /// <summary>A number in digits, or the one that the form says in a word.</summary>
    private decimal Number(string text, string category)
    {
        if (text.Length == 0)
        {
            return category switch { "zero" or "=0" => 0, "one" or "=1" => 1, "two" or "=2" => 2, _ => throw new ArgumentOutOfRangeException(nameof(category)) };
        }

        var digits = new StringBuilder();
        foreach (var c in text)
        {
            digits.Append(char.IsDigit(c) ? ((int)char.GetNumericValue(c)).ToString(CultureInfo.InvariantCulture) : c == _decimal ? "." : string.Empty);
        }

        return decimal.Parse(digits.ToString(), CultureInfo.InvariantCulture);
    }

    private static decimal InMyriads(string text)
    {
        var parts = new List<(decimal Power, decimal Value)>();
        var digits = string.Empty;
        foreach (var c in text.Where(c => c != ' '))
        {
            if (!Powers.TryGetValue(c, out var power))
            {
                Assert.True(char.IsAsciiDigit(c) && digits.Length < 4, text);
                digits += c;
                continue;
            }

            // What was said in smaller powers is so many of this one: 1万2300亿.
            var smaller = parts.Where(part => part.Power <= power).ToArray();
            parts.RemoveAll(part => part.Power <= power);
            parts.Add((power, (smaller.Sum(part => part.Value) + (digits.Length == 0 ? 0 : decimal.Parse(digits, CultureInfo.InvariantCulture))) * power));
            digits = string.Empty;
        }

        Assert.Empty(digits);
        return parts.Sum(part => part.Value);
    }
}
