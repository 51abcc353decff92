using System.Collections.Concurrent;
using PuppeteerSharp;

namespace WriteForRights.Browser.Tests;

/// <summary>A page in the browser. What its console says is part of the message of a failed wait.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    // No test waits for so long unless it fails; the first page of a cold machine takes a while.
    private const int Patience = 60_000;

    private readonly IBrowserContext _context;
    private readonly IPage _page;
    private readonly ConcurrentQueue<string> _console = new();

    internal BrowserPage(IBrowserContext context, IPage page)
    {
        (_context, _page) = (context, page);
        _page.DefaultTimeout = Patience;
        _page.Console += (_, message) => _console.Enqueue(message.Message.Text);
        _page.PageError += (_, error) => _console.Enqueue(error.Message);
    }

    internal Task OpenAsync(Uri address) => _page.GoToAsync(address.AbsoluteUri);

    /// <summary>Clicks the button with these words.</summary>
    internal Task ClickAsync(string button) => _page.EvaluateFunctionAsync(
        "name => [...document.querySelectorAll('button')].find(button => button.textContent === name).click()", button);

    /// <summary>Waits until an element has this text.</summary>
    internal Task ShowsAsync(string selector, string text) => WaitAsync("=== text", selector, text);

    /// <summary>Waits until the text of an element begins with these words.</summary>
    internal Task BeginsAsync(string selector, string text) => WaitAsync("?.startsWith(text)", selector, text);

    /// <summary>Runs a function in the page, with an address as its first argument, and returns its result.</summary>
    internal Task<T> RunAsync<T>(string function, Uri address, params object[] arguments) =>
        _page.EvaluateFunctionAsync<T>(function, [address.AbsoluteUri, .. arguments]);

    private async Task WaitAsync(string condition, string selector, string text)
    {
        try
        {
            await _page.WaitForFunctionAsync(
                $"(selector, text) => document.querySelector(selector)?.textContent.trim() {condition}", [selector, text]);
        }
        catch (WaitTaskTimeoutException e)
        {
            var shown = await _page.EvaluateExpressionAsync<string>("document.body.innerText");
            throw new TimeoutException($"{selector} never became '{text}'. The page:\n{shown}\nIts console:\n{string.Join('\n', _console)}", e);
        }
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
