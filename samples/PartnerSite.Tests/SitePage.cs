using System.Net;
using System.Text.RegularExpressions;
using WriteForRights;

namespace PartnerSite.Tests;

/// <summary>A page as a visitor's browser receives it.</summary>
internal sealed partial record SitePage(HttpStatusCode Status, Uri Address, string Html)
{
    /// <summary>The id of the letter that the form on the page sends.</summary>
    internal ActionId LetterId => ActionId.Parse(Fields["id"]);

    /// <summary>The fields that the form on the page would send as it is.</summary>
    internal Dictionary<string, string> Fields => Input().Matches(Html)
        .Where(input => input.Groups["type"].Value != "checkbox" || input.Value.Contains(" checked", StringComparison.Ordinal))
        .ToDictionary(input => input.Groups["name"].Value, input => WebUtility.HtmlDecode(input.Groups["value"].Value));

    internal static async Task<SitePage> OfAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        new(response.StatusCode, response.RequestMessage!.RequestUri!, await response.Content.ReadAsStringAsync(cancellationToken));

    /// <summary>Returns whether the page shows a text.</summary>
    internal bool Says(string text) => WebUtility.HtmlDecode(Html).Contains(text, StringComparison.Ordinal);

    [GeneratedRegex("""
        <input(?=[^>]* name="(?<name>[^"]*)")(?:(?=[^>]* type="(?<type>[^"]*)"))?(?:(?=[^>]* value="(?<value>[^"]*)"))?[^>]*>
        |<textarea[^>]* name="(?<name>[^"]*)"[^>]*>(?<value>[^<]*)</textarea>
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Input();
}
