using System.Net;
using System.Text.RegularExpressions;
using WriteForRights;

namespace PartnerSite.Tests;

/// <summary>A page as a visitor's browser has it.</summary>
internal sealed partial record SitePage(HttpStatusCode Status, Uri Address, string Html)
{
    /// <summary>The id of the letter that the form on the page sends.</summary>
    internal ActionId LetterId => ActionId.Parse(Fields["id"]);

    /// <summary>What the form on the page would send as it stands.</summary>
    internal Dictionary<string, string> Fields => Input().Matches(Html)
        .Where(input => input.Groups["type"].Value != "checkbox" || input.Value.Contains(" checked", StringComparison.Ordinal))
        .ToDictionary(input => input.Groups["name"].Value, input => WebUtility.HtmlDecode(input.Groups["value"].Value));

    internal static async Task<SitePage> OfAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        new(response.StatusCode, response.RequestMessage!.RequestUri!, await response.Content.ReadAsStringAsync(cancellationToken));

    /// <summary>Whether a visitor reads a text on the page.</summary>
    internal bool Says(string text) => WebUtility.HtmlDecode(Html).Contains(text, StringComparison.Ordinal);

    [GeneratedRegex("""
        <input(?=[^>]* name="(?<name>[^"]*)")(?:(?=[^>]* type="(?<type>[^"]*)"))?(?:(?=[^>]* value="(?<value>[^"]*)"))?[^>]*>
        |<textarea[^>]* name="(?<name>[^"]*)"[^>]*>(?<value>[^<]*)</textarea>
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Input();
}
