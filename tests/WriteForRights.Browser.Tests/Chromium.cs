using PuppeteerSharp;
using WriteForRights.Browser.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace WriteForRights.Browser.Tests;

/// <summary>One browser for all tests. Each page has its own cookies and its own cache.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Debian's, Ubuntu's and Google's.
    private static readonly string? Program =
        Array.Find(["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"], File.Exists);

    private static readonly string[] Arguments =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
    ];

    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Program is not null)
        {
            _browser = await Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = Program, Args = Arguments });
        }
    }

    /// <summary>Opens an empty page, or skips the test if there is no browser.</summary>
    internal async Task<BrowserPage> NewPageAsync()
    {
        var context = await NewContextAsync();
        return new BrowserPage(context, await context.NewPageAsync());
    }

    /// <summary>Opens a browser of its own, with no cookies and an empty cache, or skips the test if there is none.</summary>
    internal async Task<IBrowserContext> NewContextAsync()
    {
        Require(_browser is not null, "Chromium is not installed (on Debian: apt-get install chromium).");
        return await _browser!.CreateBrowserContextAsync();
    }

    /// <summary>Skips the test if something that it needs is not there. In the gate, which installs everything, the test fails.</summary>
    internal static void Require(bool isThere, string reason)
    {
        if (Environment.GetEnvironmentVariable("REQUIRE_BROWSER") is "1")
        {
            Assert.True(isThere, reason);
        }

        Assert.SkipUnless(isThere, reason);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }
}
