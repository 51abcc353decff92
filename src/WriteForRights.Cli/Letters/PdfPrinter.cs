using System.ComponentModel;
using System.Diagnostics;

namespace WriteForRights.Cli;

/// <summary>Prints HTML to PDF with the Chromium that is installed.</summary>
internal static class PdfPrinter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string[] Browsers =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome.exe", "msedge.exe",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Prints a file.</summary>
    /// <param name="html">The HTML file.</param>
    /// <param name="pdf">The PDF file.</param>
    /// <param name="cancellationToken">Ends the browser.</param>
    /// <exception cref="ToolException">No browser is installed, or it failed.</exception>
    internal static async Task PrintAsync(string html, string pdf, CancellationToken cancellationToken)
    {
        var browser = EnvironmentNames.Find("W4R_CHROMIUM") ?? InstalledProgram.Find(Browsers)
            ?? throw ToolException.Of(ExitCode.Missing, "chromium-missing", null);

        // A profile of its own, so that it neither meets a browser that is open nor leaves anything behind.
        var profile = Directory.CreateTempSubdirectory("w4r-");
        try
        {
            var draft = Path.Combine(profile.FullName, "letter.pdf");
            var arguments = new List<string>
            {
                "--headless", "--disable-gpu", "--no-pdf-header-footer", "--disable-extensions", "--no-first-run",
                "--user-data-dir=" + profile.FullName, "--print-to-pdf=" + draft, new Uri(Path.GetFullPath(html)).AbsoluteUri,
            };
            if (Environment.UserName == "root")
            {
                // Chromium's sandbox does not work for root.
                arguments.Insert(0, "--no-sandbox");
            }

            await RunAsync(browser, arguments, cancellationToken);
            if (!File.Exists(draft))
            {
                throw ToolException.Of(ExitCode.Missing, "chromium-failed", browser);
            }

            File.Move(draft, pdf, overwrite: true);
        }
        finally
        {
            Remove(profile);
        }
    }

    private static async Task RunAsync(string browser, List<string> arguments, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(browser, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            try
            {
                await Task.WhenAll(
                    process.StandardOutput.ReadToEndAsync(limit.Token),
                    process.StandardError.ReadToEndAsync(limit.Token),
                    process.WaitForExitAsync(limit.Token));
            }
            finally
            {
                if (!process.HasExited)
                {
                    process.Kill(entireProcessTree: true);
                }
            }
        }
        catch (Win32Exception)
        {
            throw ToolException.Of(ExitCode.Missing, "chromium-failed", browser);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw ToolException.Of(ExitCode.Missing, "chromium-failed", browser);
        }
    }

    private static void Remove(DirectoryInfo profile)
    {
        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser is still ending. The system clears its folder for temporary files.
        }
    }
}
