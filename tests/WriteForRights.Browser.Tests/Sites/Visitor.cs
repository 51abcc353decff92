using System.Collections.Concurrent;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace WriteForRights.Browser.Tests;

/// <summary>
/// Somebody with a browser of their own, with or without scripts. It asks no host but this machine's, and remembers what its console says and
/// what a content security policy refuses.
/// </summary>
internal sealed class Visitor : IAsyncDisposable
{
    private const int Patience = 30_000;

    // Chromium on Linux does not know the permission that lets a phone share from a frame. It says so, and ignores it.
    private static readonly string[] Harmless = ["Unrecognized feature: 'web-share'"];

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _console = [];
    private readonly ConcurrentQueue<string> _strangers = [];
    private readonly bool _hasScripts;

    private Visitor(IBrowserContext context, IPage page, bool hasScripts) => (_context, Page, _hasScripts) = (context, page, hasScripts);

    internal IPage Page { get; }

    /// <summary>The messages of the console, without those that mean nothing.</summary>
    internal IEnumerable<string> Console => _console.Where(line => !Harmless.Any(line.Contains));

    /// <summary>The requests to other machines.</summary>
    internal IReadOnlyCollection<string> Strangers => _strangers;

    internal static async Task<Visitor> ArriveAsync(
        Chromium chromium, bool hasScripts = true, int width = 1280, int height = 900, string language = "en", bool isDark = false)
    {
        var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        var visitor = new Visitor(context, page, hasScripts);
        page.DefaultTimeout = Patience;
        page.Console += (_, message) => visitor._console.Enqueue(message.Message.Text);
        page.PageError += (_, error) => visitor._console.Enqueue(error.Message);
        page.Request += (_, request) =>
        {
            if (request.Request.Url is var url && url.StartsWith("http", StringComparison.Ordinal) && !new Uri(url).IsLoopback)
            {
                visitor._strangers.Enqueue(url);
            }
        };
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = height, IsMobile = width < 600, HasTouch = width < 600 });
        await page.SetExtraHttpHeadersAsync(new Dictionary<string, string> { ["Accept-Language"] = language });
        await page.EmulateMediaFeaturesAsync(
        [
            new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = isDark ? "dark" : "light" },
            new MediaFeatureValue { MediaFeature = MediaFeature.PrefersReducedMotion, Value = "reduce" },
        ]);
        await page.SetJavaScriptEnabledAsync(hasScripts);
        return visitor;
    }

    internal async Task<int> GoAsync(Uri address) => (int)(await Page.GoToAsync(address.AbsoluteUri)).Status;

    /// <summary>Clicks an element and waits for the page that follows.</summary>
    /// <returns>The status of that page.</returns>
    internal async Task<int> FollowAsync(string selector)
    {
        var next = Page.WaitForNavigationAsync();
        await (await FindAsync(selector)).EvaluateFunctionAsync("element => element.scrollIntoView({ block: 'center' })");
        await Page.ClickAsync(selector);
        return (int)(await next).Status;
    }

    internal async Task<IElementHandle> FindAsync(string selector) =>
        await Page.QuerySelectorAsync(selector) ?? throw new InvalidOperationException(
            $"There is no {selector} at {Page.Url}:\n{await Page.EvaluateExpressionAsync<string>("document.body.innerText")}");

    internal async Task<bool> HasAsync(string selector) => await Page.QuerySelectorAsync(selector) is not null;

    internal async Task<string> TextAsync(string selector = "body") =>
        await (await FindAsync(selector)).EvaluateFunctionAsync<string>("element => element.innerText");

    internal async Task<string> ValueAsync(string selector) =>
        await (await FindAsync(selector)).EvaluateFunctionAsync<string>("element => element.value");

    /// <summary>Replaces the text of a field.</summary>
    internal async Task FillAsync(string selector, string text)
    {
        var field = await FindAsync(selector);
        await field.EvaluateFunctionAsync("(element, text) => { element.value = text; element.dispatchEvent(new Event('input', { bubbles: true })); }", text);
    }

    internal Task<T> RunAsync<T>(string function, params object[] arguments) => Page.EvaluateFunctionAsync<T>(function, arguments);

    /// <summary>Waits until a function in the page returns something true.</summary>
    internal async Task WaitAsync(string function, params object[] arguments)
    {
        Assert.True(_hasScripts, "Without scripts there is nothing to wait for.");
        try
        {
            await Page.WaitForFunctionAsync(function, arguments);
        }
        catch (WaitTaskTimeoutException e)
        {
            var shown = await Page.EvaluateExpressionAsync<string>("document.body.innerText");
            throw new TimeoutException($"{function} never became true. The page:\n{shown}\nIts console:\n{string.Join('\n', _console)}", e);
        }
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
