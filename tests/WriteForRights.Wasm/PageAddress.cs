namespace WriteForRights.Wasm;

/// <summary>Reads the settings in the page's address: <c>?server=…&amp;client=…</c>.</summary>
internal static class PageAddress
{
    internal static IReadOnlyDictionary<string, string> SettingsIn(string address) => new Uri(address).Query
        .TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(setting => setting.Split('=', 2))
        .ToDictionary(setting => setting[0], setting => Uri.UnescapeDataString(setting[^1]));
}
