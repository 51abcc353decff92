using System.Text.Json;
using Deque.AxeCore.Commons;
using PuppeteerSharp;

namespace WriteForRights.Browser.Tests;

/// <summary>Looks for barriers in a page with axe: WCAG 2.2 A and AA, and the best practices.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails with every rule that the page breaks, and where.</summary>
    internal static async Task AssertNoBarriersAsync(IFrame frame, string what)
    {
        // The script runs through the debugger, so the page's content security policy stays as it is.
        await frame.EvaluateExpressionAsync(Script);
        var result = await frame.EvaluateFunctionAsync<JsonElement>(
            """
            async () => (await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: { 'target-size': { enabled: true } },
                resultTypes: ['violations'],
            })).violations.map(rule => `${rule.id}: ${rule.nodes.map(node => node.target.join(' ') + ' ' + node.failureSummary).join('; ')}`)
            """);
        var violations = result.EnumerateArray().Select(rule => rule.GetString()).ToList();
        Assert.True(violations.Count == 0, $"{what} has barriers:\n{string.Join('\n', violations)}");
    }
}
