using System.Text;
using System.Text.Json;

namespace WriteForRights;

/// <summary>In which order a country's post wants the parts of an address, and which of them in capitals.</summary>
internal sealed class AddressLayout
{
    private const string Recipient = "{recipient}";
    private const string Street = "{lines}";
    private const string Everywhere = "*";

    private static readonly Lazy<(Dictionary<string, AddressLayout> Usual, Dictionary<string, AddressLayout> Native)> Tables = new(Read);

    private readonly string[] _lines;
    private readonly HashSet<string> _capitals;

    private AddressLayout(JsonElement layout)
    {
        _lines = Strings(layout.GetProperty("lines"));
        _capitals = [.. Strings(layout.GetProperty("capitals"))];
    }

    /// <summary>The lines of an address as they are printed, without the country.</summary>
    internal static IEnumerable<string> Print(ValueList<PersonalText> recipient, PostalAddress address)
    {
        // The one place that reads the address.
        var names = Lines(recipient);
        var street = Lines(address.Lines);
        var parts = new Dictionary<string, string>
        {
            ["town"] = Line(address.Locality),
            ["region"] = Line(address.Region),
            ["postcode"] = Line(address.PostalCode),
        };
        var isNative = parts.Values.Concat(street).Any(EastAsian.IsIn);
        return For(address.Country, isNative).Print(names, street, parts);
    }

    private static AddressLayout For(CountryCode country, bool isNative)
    {
        var (usual, native) = Tables.Value;
        return isNative && native.TryGetValue(country.ToString(), out var layout) ? layout
            : usual.TryGetValue(country.ToString(), out layout) ? layout
            : usual[Everywhere];
    }

    private IEnumerable<string> Print(string[] names, string[] street, Dictionary<string, string> parts) =>
        _lines.SelectMany(pattern => pattern == Recipient ? names : pattern == Street ? street : [Fill(pattern, parts)])
            .Where(line => line.Length > 0);

    // What stands between two parts is printed only where both are; what stands before the first belongs to it.
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
                if (result.Length > 0 || position == 0)
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

    // A line break inside a line would make two of it, and the post reads an envelope by its lines. Marks of direction are no part of
    // an address.
    private static string Line(PersonalText? text) => string.Join(
        " ", PlainText.OneLine(text?.Reveal() ?? string.Empty).Split(' ').Where(word => word.Length > 0));

    private static (Dictionary<string, AddressLayout> Usual, Dictionary<string, AddressLayout> Native) Read()
    {
        using var stream = typeof(AddressLayout).Assembly.GetManifestResourceStream("address-layouts")
            ?? throw new InvalidOperationException("The address layouts are not in the assembly.");
        using var document = JsonDocument.Parse(stream);
        return (Table(document.RootElement.GetProperty("layouts")), Table(document.RootElement.GetProperty("nativeLayouts")));
    }

    private static Dictionary<string, AddressLayout> Table(JsonElement layouts) => layouts.EnumerateArray()
        .Select(layout => (Layout: new AddressLayout(layout), Countries: layout.GetProperty("countries").GetString()!.Split(' ')))
        .SelectMany(entry => entry.Countries.Select(country => (Country: country, entry.Layout)))
        .ToDictionary(entry => entry.Country, entry => entry.Layout);

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
