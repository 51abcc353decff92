using System.Runtime.InteropServices;

namespace WriteForRights.Outbox;

/// <summary>Refuses platforms on which the outbox cannot keep its promise.</summary>
internal static class OutboxPlatform
{
    private static readonly bool IsBrowser = RuntimeInformation.IsOSPlatform(OSPlatform.Create("BROWSER"));

    /// <exception cref="PlatformNotSupportedException">The app runs in a browser.</exception>
    internal static void RefuseBrowser() => RefuseBrowser(IsBrowser);

    // Otherwise SQLite's library would be missing (DllNotFoundException), and nothing would say why.
    internal static void RefuseBrowser(bool isBrowser)
    {
        if (isBrowser)
        {
            throw new PlatformNotSupportedException(
                "The outbox does not work in a browser, where no file outlives the page. Create the action once, keep its id, and call "
                + "WriteForRightsClient.SubmitAsync with the same record until it succeeds.");
        }
    }
}
