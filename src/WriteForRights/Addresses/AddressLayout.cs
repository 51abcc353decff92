using System.Text;
using System.Text.Json;

namespace WriteForRights;

/// <summary>The order of the parts of an address in a country, and the parts that its post wants in capitals.</summary>
internal sealed class AddressLayout
{
    private const string Recipient = "{recipient}";
    private const string Street = "{lines}";
    private const string Everywhere = "*";

    private static readonly Lazy<AddressTables> Tables = new(Read);

    private readonly string[] _lines;
    private readonly HashSet<string> _capitals;
    private readonly bool _repeatsTown;

    private AddressLayout(JsonElement layout)
    {
        _lines = [.. layout.GetProperty("lines").Strings()];
        _capitals = [.. layout.GetProperty("capitals").Strings()];
        _repeatsTown = layout.TryGetProperty("repeatsTown", out var repeats) && repeats.GetBoolean();
    }

    /// <summary>Returns whether letters between two countries are domestic, without a country on the envelope.</summary>
    internal static bool IsOneArea(CountryCode one, CountryCode other) => one == other
        || Tables.Value.Areas.Any(area => area.Contains(one.ToString()) && area.Contains(other.ToString()));

    /// <summary>Returns the lines of an address as they are printed, without the country.</summary>
    internal static IEnumerable<string> Print(ValueList<PersonalText> recipient, PostalAddress address)
    {
        // This is the only code that reveals the address.
        var names = Lines(recipient);
        var street = Lines(address.Lines);
        var parts = new Dictionary<string, string>
        {
            ["town"] = Line(address.Locality),
            ["region"] = Line(address.Region),
            ["postcode"] = Line(address.PostalCode),
        };
        var isNative = IsNative([.. parts.Values.Concat(street)]);
        return For(address.Country, isNative).Print(names, street, parts);
    }

    // The script of most parts decides, because a name in Latin letters may have the native one beside it. An ideograph counts as much as
    // two letters.
    private static bool IsNative(string[] parts)
    {
        var native = Array.FindAll(parts, EastAsian.IsIn);
        var mainlyNative = native.Count(part => part.Count(c => char.IsLetter(c) && EastAsian.IsIn(c.ToString())) * 2
            >= part.Count(c => char.IsLetter(c) && c < '\u0250'));
        return mainlyNative > 0 && mainlyNative * 2 >= parts.Count(part => part.Any(char.IsLetter));
    }

    private static AddressLayout For(CountryCode country, bool isNative)
    {
        var tables = Tables.Value;
        return isNative && tables.Native.TryGetValue(country.ToString(), out var layout) ? layout
            : tables.Usual.TryGetValue(country.ToString(), out layout) ? layout
            : tables.Usual[Everywhere];
    }

    private IEnumerable<string> Print(string[] names, string[] street, Dictionary<string, string> parts)
    {
        // A city that is its own region is printed once, unless the post wants the region with every town.
        if (!_repeatsTown && string.Equals(parts["region"], parts["town"], StringComparison.OrdinalIgnoreCase))
        {
            parts["region"] = string.Empty;
        }

        // A block that begins with the place lists the units from the largest to the smallest: organisation, office, name.
        if (Array.IndexOf(_lines, Recipient) > Array.IndexOf(_lines, Street))
        {
            Array.Reverse(names);
        }

        return _lines.SelectMany(pattern => pattern == Recipient ? names : pattern == Street ? street : [Fill(pattern, parts)])
            .Where(line => line.Length > 0);
    }

    // The text between two parts is printed only if both have a value. The text before the first belongs to it, and the value may already
    // begin with it.
    private string Fill(string pattern, Dictionary<string, string> parts)
    {
        var result = new StringBuilder();
        var position = 0;
        while (position < pattern.Length)
        {
            var open = pattern.IndexOf('{', position);
            var close = pattern.IndexOf('}', open);
            var name = pattern.Substring(open + 1, close - open - 1);
            if (parts[name] is { Length: > 0 } part)
            {
                if (result.Length > 0 || (position == 0 && !part.StartsWith(pattern.Substring(0, open), StringComparison.Ordinal)))
                {
                    result.Append(pattern, position, open - position);
                }

                result.Append(_capitals.Contains(name) ? Capitals.Of(part, default) : part);
            }

            position = close + 1;
        }

        return result.ToString();
    }

    private static string[] Lines(ValueList<PersonalText> lines) => [.. lines.Select(line => Line(line)).Where(line => line.Length > 0)];

    // The post reads an envelope line by line, so a line break must not split one line in two. Direction marks are not part of an address.
    private static string Line(PersonalText? text) => string.Join(
        " ", PlainText.OneLine(text?.Reveal() ?? string.Empty).Split(' ').Where(word => word.Length > 0));

    private static AddressTables Read()
    {
        using var document = EmbeddedJson.Open("address-layouts");
        var root = document.RootElement;
        return new(
            Table(root.GetProperty("layouts")),
            Table(root.GetProperty("nativeLayouts")),
            [.. root.GetProperty("areas").Strings().Select(area => area.Split(' '))]);
    }

    private static Dictionary<string, AddressLayout> Table(JsonElement layouts) => layouts.EnumerateArray()
        .Select(layout => (Layout: new AddressLayout(layout), Countries: layout.GetProperty("countries").GetString()!.Split(' ')))
        .SelectMany(entry => entry.Countries.Select(country => (Country: country, entry.Layout)))
        .ToDictionary(entry => entry.Country, entry => entry.Layout);

    private sealed record AddressTables(
        Dictionary<string, AddressLayout> Usual, Dictionary<string, AddressLayout> Native, string[][] Areas);
}
